import { InputError } from '../../../shared/errors';
import { custom } from '../../../shared/fields';
import { picker } from '../../fields/ids';
import { asText } from '../../../shared/read';
import { participants } from '../../fields/group';

/** What a new group needs; shared by the two operations that make one. */
export const newGroup = [
	picker('inboxId', {
		displayName: 'Inbox',
		description: 'Whose WhatsApp number creates the group. Only inboxes that can do so are listed.',
		wire: 'body:inbox_id',
		required: true,
		search: 'searchGroupInboxes',
		placeholder: 'e.g. 3',
	}),
	custom(
		'subject',
		{
			displayName: 'Subject',
			description: "The group's name, up to 100 characters",
			wire: 'body:subject',
			required: true,
		},
		{ type: 'string', default: '' },
		(raw, place) => {
			const subject = asText(raw, place).trim();
			if ([...subject].length <= 100) return subject;
			throw new InputError(`'${place.label}' is longer than 100 characters`, 'Shorten it.');
		},
	),
	participants,
] as const;
