import { InputError } from '../../../shared/vocabulary/errors';
import { custom } from '../../../shared/vocabulary/fields';
import { asText } from '../../../shared/vocabulary/read';
import { contactOfJid, unknownGroup } from '../../calls/groups';
import { jidIn } from '../../whatsapp';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const findByJid = accountOperation({
	name: 'Find by JID',
	value: 'findByJid',
	action: 'Find group by JID',
	description: 'Get the contact of a group by its JID in WhatsApp',
	contract: null,
	yields: things.group,
	needs: NEEDS.user,
	uses: ['contactSearch'],
	idempotent: true,
	fields: [
		custom(
			'jid',
			{
				displayName: 'JID',
				description: "The group's address in WhatsApp, with or without @g.us",
				required: true,
				placeholder: 'e.g. 120363041234567890@g.us',
			},
			{ type: 'string', default: '' },
			(raw, place) => {
				const jid = jidIn(asText(raw, place));
				if (jid !== undefined) return jid;
				throw new InputError(
					`'${place.label}' is no JID of a group: "${asText(raw, place)}"`,
					'It looks like 120363041234567890@g.us.',
				);
			},
		),
	],
	execute: async (session, params) => {
		const contact = await contactOfJid(session, params, params.jid);
		if (contact) return contact;
		throw unknownGroup(params.jid);
	},
});
