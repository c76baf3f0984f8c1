import { collection, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { at, unlike } from '../../answers/proofs';
import { changePart } from '../../calls/partOfWhole';
import { shownOtherwise } from '../../answers/sent';
import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { clear, clearing } from '../../fields/clear';
import { accountOperation } from '../../operation';
import { portal } from '../portal/fields';
import {
	articleFields,
	articleId,
	articleLane,
	author,
	emptied,
	localeOfCategory,
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
			localeOfCategory(body, sent) ??
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
	turn: ({ id }) => `article ${id}`,
	send: async (session, request, { id }) =>
		await changePart(session, request, {
			what: `meta fields of article ${id}`,
			path: 'article.meta',
			isReplaced: true,
			shown: (body) => at(body, 'payload.meta'),
		}),
	result: record,
});
