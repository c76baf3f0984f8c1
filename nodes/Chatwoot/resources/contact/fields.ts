import { flag } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { additionalAttributes } from '../../fields/attributes';
import { avatarUrl, email, identifier, name, phone } from '../../fields/contact';
import { avatar } from '../../fields/files';

export const blocked = flag('blocked', {
	displayName: 'Blocked',
	description: 'Whether messages of the contact are refused',
	wire: 'body:blocked',
});

/** What a contact may hold besides its custom attributes. */
export const contactFields = [
	name,
	email,
	phone('phoneNumber', 'body:phone_number'),
	identifier,
	blocked,
	avatar,
	avatarUrl,
	additionalAttributes,
] as const;

export const newContactInbox = wholeIdPicker('inboxId', {
	displayName: 'Inbox',
	description: 'Where the contact can be written to. Without one it gets no inbox.',
	wire: 'body:inbox_id',
	search: 'searchInboxes',
	placeholder: 'e.g. 3',
});

export const includeContactInboxes = flag('includeContactInboxes', {
	displayName: 'Include Inboxes',
	description: 'Whether the inboxes of a contact come with it',
	wire: 'query:include_contact_inboxes',
	default: true,
});
