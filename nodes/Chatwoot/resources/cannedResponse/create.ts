import { text } from '../../../shared/vocabulary/fields';
import { unlike, without } from '../../answers/proofs';
import { NEEDS } from '../../api';
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
	proves: {
		by: "the answer's id, and what was sent",
		lacks: (body, { shortCode: code }) => without(body, 'id') ?? unlike(body, { short_code: code }),
	},
	fields: [
		text('shortCode', { ...shortCode, required: true }),
		text('content', { ...content, required: true }),
	],
});
