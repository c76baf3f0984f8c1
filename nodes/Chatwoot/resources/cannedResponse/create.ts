import { text } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { makes } from '../../answers/sent';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { content, shortCode } from './fields';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create canned response',
	contract: 'add-new-canned-response-to-account',
	yields: things.cannedResponse,
	method: 'POST',
	path: '/canned_responses',
	needs: NEEDS.user,
	proves: makes('id'),
	fields: [
		keyText('shortCode', { ...shortCode, required: true }),
		text('content', { ...content, required: true }),
	],
});
