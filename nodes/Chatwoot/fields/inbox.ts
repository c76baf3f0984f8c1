import { picker } from '../../shared/fields';

/** Optional everywhere at groups: the newer fork wants it where a group is in several inboxes. */
export const groupInbox = picker('inboxId', {
	displayName: 'Inbox',
	description:
		'Only needed where the group is in more than one inbox: whose WhatsApp number does it. Older servers ignore it.',
	wire: 'query:inbox_id',
	search: 'searchInboxes',
	placeholder: 'e.g. 3',
});
