import { wholeIdPicker } from '../../shared/vocabulary/ids';

export const inboxId = wholeIdPicker('id', {
	displayName: 'Inbox',
	wire: 'path:id',
	required: true,
	search: 'searchInboxes',
	placeholder: 'e.g. 3',
});
