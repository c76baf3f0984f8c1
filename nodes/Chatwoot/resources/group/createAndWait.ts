import { CallError } from '../../../shared/vocabulary/errors';
import type { JsonMap } from '../../../shared/vocabulary/json';
import type { Session } from '../../../shared/vocabulary/session';
import { NEEDS } from '../../apis/application';
import { conversationsOf, current } from '../../calls/conversations';
import { contactOfJid } from '../../calls/groups';
import { jidIn } from '../../whatsapp';
import { readMembers } from '../../calls/members';
import { accountPath } from '../../apis/account';
import { accountOperation } from '../../operation';
import { until, waitOptions } from './wait';
import { newGroup } from './fields';
import { at, lookedUp } from '../../answers/proofs';
import * as things from '../../things';

/** The group's contact and conversation are made when WhatsApp tells the server of it. */
export const createAndWait = accountOperation({
	name: 'Create and Wait',
	value: 'createAndWait',
	action: 'Create group and wait for it',
	description:
		'Create a WhatsApp group and wait until its contact, its conversation and its members are in Chatwoot',
	contract: null,
	yields: things.newGroup,
	needs: NEEDS.createGroup,
	uses: [
		'create-group',
		'contactSearch',
		'contactConversations',
		'contact-group-members-list',
		'conversationFilter',
		'contactDetails',
		'conversationList',
	],
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
		const jid = jidIn(String(at(body, 'group_jid') ?? ''));
		if (jid === undefined) {
			throw new CallError('Chatwoot took the group, but named no JID for it', {
				outcome: 'unknown',
				fix: "Look in WhatsApp or at 'Get Many' whether it was created before creating it again.",
			});
		}
		let trouble = '';
		let last: { contact: JsonMap; conversation: JsonMap } | undefined;
		const look = async (within: Session) => {
			const contact = await contactOfJid(within, params, jid);
			if (!contact) return undefined;
			const id = Number(contact.id);
			const conversation = current(await conversationsOf(within, params, id, inboxId));
			if (!conversation) return undefined;
			last = { contact, conversation };
			// The members come later than the group itself, and without them nobody can be mentioned.
			const members = await readMembers(within, { ...params, id }, { limit: 1 });
			return members.length > 0 ? last : undefined;
		};
		// What fails from here on must not hide that the group is there.
		const whole = await until(session, params, look, ({ message }) => {
			trouble = `. ${message}`;
			return true;
		});
		const group = whole ?? last;
		if (!group) {
			throw new CallError(`The group was created, but is not in Chatwoot yet: ${jid}${trouble}`, {
				fix: "Do not create it again. Look for it later with 'Find by JID', or wait longer with 'Wait Timeout'. If it never appears, groups are switched off on the server (BAILEYS_WHATSAPP_GROUPS_ENABLED).",
			});
		}
		if (!whole) {
			session.hint(
				`The group ${jid} is in Chatwoot, but its members are not yet. Use 'Sync and Wait' before mentioning them, or wait longer with 'Wait Timeout'.`,
			);
		}
		const { contact, conversation } = group;
		return {
			group_jid: jid,
			subject,
			id: contact.id,
			conversation_id: conversation.id,
			inbox_id: conversation.inbox_id,
			members_synced: whole !== undefined,
			contact,
		};
	},
});
