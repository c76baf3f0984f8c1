import { CallError } from '../../../shared/vocabulary/errors';
import { isMap } from '../../../shared/vocabulary/json';
import { NEEDS } from '../../api';
import { conversationsOf, current } from '../../calls/conversations';
import { contactOfJid } from '../../fields/group';
import { accountOperation, accountPath } from '../../operation';
import { until, waitOptions } from '../../calls/wait';
import { newGroup } from './fields';
import { lookedUp } from '../../answers/proofs';

/** The group's contact and conversation are made when WhatsApp tells the server of it. */
export const createAndWait = accountOperation({
	name: 'Create and Wait',
	value: 'createAndWait',
	action: 'Create group and wait for it',
	description:
		'Create a WhatsApp group and wait until its contact and its conversation are in Chatwoot',
	contract: null,
	uses: ['create-group', 'contactSearch', 'contactConversations'],
	proves: lookedUp('the contact, the conversation and the members of the new group'),
	fields: newGroup,
	options: waitOptions,
	execute: async (session, params) => {
		const { inboxId, subject, participants } = params;
		const body = await session.send({
			method: 'POST',
			path: accountPath(params, '/groups'),
			body: { inbox_id: inboxId, subject, participants },
			needs: NEEDS.createGroup,
			idempotent: false,
		});
		const jid = String(isMap(body) ? body.group_jid : '');
		let trouble = '';
		const look = async () => {
			const contact = await contactOfJid(session, params, jid);
			if (!contact) return undefined;
			const id = Number(contact.id);
			const conversation = current(await conversationsOf(session, params, id, inboxId));
			return conversation && { contact, conversation };
		};
		// What fails from here on must not hide that the group is there.
		const group = await until(session, params, async () =>
			look().catch((error: unknown) => {
				if (!(error instanceof CallError)) throw error;
				trouble = `. ${error.message}`;
				return undefined;
			}),
		);
		if (!group) {
			throw new CallError(`The group was created, but is not in Chatwoot yet: ${jid}${trouble}`, {
				fix: "Do not create it again. Look for it later with 'Find by JID', or wait longer with 'Wait Timeout'. If it never appears, groups are switched off on the server (BAILEYS_WHATSAPP_GROUPS_ENABLED).",
			});
		}
		const { contact, conversation } = group;
		return {
			group_jid: jid,
			subject,
			id: contact.id,
			conversation_id: conversation.id,
			inbox_id: conversation.inbox_id,
			contact,
		};
	},
});
