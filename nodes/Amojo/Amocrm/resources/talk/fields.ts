import { wholeIdPicker } from '../../../../shared/vocabulary/ids';

export const talkPicker = wholeIdPicker('id', {
	search: 'searchTalks',
	placeholder: 'e.g. 12',
	displayName: 'Talk',
	wire: 'path:id',
	required: true,
});
