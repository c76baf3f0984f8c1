import { wholeIdPicker } from '../../../shared/vocabulary/ids';

export const messageId = wholeIdPicker('messageId', {
	displayName: 'Message ID',
	wire: 'path:message_id',
	required: true,
	search: 'searchClientMessages',
	first: 'id',
	placeholder: 'e.g. 1234',
});
