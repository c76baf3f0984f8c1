import { collection, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { unlike, without } from '../../answers/proofs';
import { madeOtherwise, thereNow } from '../../answers/sent';
import { record } from '../../answers/records';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { portalId } from '../portal/fields';
import { articleFields, author, localeOfCategory, statusWord, title } from './fields';
import * as things from '../../things';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create article',
	description: 'Create an article, a draft unless another status is chosen',
	contract: 'add-new-article-to-account',
	yields: things.article,
	method: 'POST',
	path: '/portals/{id}/articles',
	needs: NEEDS.admin,
	proves: {
		by: "the answer's payload.id, and what was sent",
		lacks: (body, { status: given }, sent) =>
			without(body, 'payload.id') ??
			unlike(body, { 'payload.status': statusWord(given) }) ??
			thereNow(localeOfCategory(body, sent)) ??
			madeOtherwise(body, sent, { at: 'payload', otherwise: { status: 'a word' } }),
	},
	fields: [
		portalId,
		text('title', { ...title, required: true }),
		wholeIdPicker('authorId', { ...author, required: true }),
		collection('additionalFields', 'Additional Fields', 'Add field', articleFields),
	],
	lane: ({ id }) => `portal ${id}`,
	result: record,
});
