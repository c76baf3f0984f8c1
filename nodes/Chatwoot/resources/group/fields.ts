import { InputError } from '../../../shared/vocabulary/errors';
import { custom } from '../../../shared/vocabulary/fields';
import { asText } from '../../../shared/vocabulary/read';
import type { Place } from '../../../shared/vocabulary/types';
import { participants } from './groupId';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';

/** What WhatsApp's gateway takes, in characters (chatwoot.md 1.2). */
export const LONGEST_SUBJECT = 100;
export const LONGEST_DESCRIPTION = 2048;

/** Text of at most so many characters. */
export const upTo =
	(most: number) =>
	(raw: unknown, place: Place): string => {
		const text = asText(raw, place).trim();
		if ([...text].length <= most) return text;
		throw new InputError(`'${place.label}' is longer than ${most} characters`, 'Shorten it.');
	};

/** What a new group needs; shared by the two operations that make one. */
export const newGroup = [
	wholeIdPicker('inboxId', {
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
		upTo(LONGEST_SUBJECT),
	),
	participants,
] as const;

/** Optional everywhere at groups: the newer fork wants it where a group is in several inboxes. */
export const groupInbox = wholeIdPicker('inboxId', {
	displayName: 'Inbox',
	description:
		'Only needed where the group is in more than one inbox: whose WhatsApp number does it. Older servers ignore it.',
	wire: 'query:inbox_id',
	search: 'searchInboxes',
	placeholder: 'e.g. 3',
});
