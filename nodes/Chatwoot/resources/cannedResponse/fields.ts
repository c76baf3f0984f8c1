import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { filledWhen } from '../../fields/liquid';

export const cannedResponseId = wholeIdPicker('id', {
	displayName: 'Canned Response',
	wire: 'path:id',
	required: true,
	search: 'searchCannedResponses',
	placeholder: 'e.g. 12',
});

export const shortCode = {
	displayName: 'Short Code',
	description: 'What agents type after a slash to find it; once in an account',
	wire: 'body:canned_response.short_code',
	placeholder: 'e.g. hello',
} as const;

export const content = {
	displayName: 'Content',
	description: filledWhen('it is used'),
	wire: 'body:canned_response.content',
	rows: 4,
} as const;

export const cannedResponseLane = ({ id }: { id: number }) => `canned response ${id}`;
