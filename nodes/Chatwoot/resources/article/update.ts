import { collection, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { unlike } from '../../answers/proofs';
import { shownOtherwise } from '../../answers/sent';
import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../api';
import { clear, clearing } from '../../fields/clear';
import { accountOperation } from '../../operation';
import { portal } from '../portal/fields';
import {
	articleFields,
	articleId,
	articleLane,
	author,
	emptied,
	statusWord,
	title,
} from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update article',
	contract: 'update-an-article',
	yields: things.article,
	document: EXTRA,
	method: 'PATCH',
	path: '/portals/{portal}/articles/{id}',
	needs: NEEDS.admin,
	idempotent: true,
	proves: {
		by: 'the answer has what was sent',
		lacks: (body, { id, status: given }, sent) =>
			unlike(body, { 'payload.id': id, 'payload.status': statusWord(given) }) ??
			shownOtherwise(body, sent, { at: 'payload', otherwise: { status: 'a word' } }),
	},
	fields: [
		portal,
		articleId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('title', title),
			wholeIdPicker('authorId', author),
			...articleFields,
			clear(emptied),
		]),
	],
	shape: [clearing(emptied)],
	lane: articleLane,
	result: record,
});
