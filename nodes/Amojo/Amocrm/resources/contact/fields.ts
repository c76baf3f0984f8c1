import { wholeIdPicker } from '../../../../shared/vocabulary/ids';

export const responsibleUser = wholeIdPicker('responsibleUserId', {
	search: 'searchUsers',
	placeholder: 'e.g. 504141',
	displayName: 'Responsible User',
	description: 'The user of amoCRM who is responsible',
	wire: 'body:responsible_user_id',
	required: false,
});
