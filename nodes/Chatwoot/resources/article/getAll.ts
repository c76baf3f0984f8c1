import { choice, collection, text } from '../../../shared/vocabulary/fields';
import { keyText, wholeIdPicker } from '../../../shared/vocabulary/ids';
import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { EXTRA, NEEDS } from '../../apis/application';
import { articlePages } from '../../calls/paging';
import { many, page } from '../../fields/lists';
import { accountOperation } from '../../operation';
import { portal } from '../portal/fields';
import { author } from './fields';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many articles',
	description: 'Get many articles of a portal',
	contract: 'list-articles-of-a-portal',
	yields: things.article,
	document: EXTRA,
	method: 'GET',
	path: '/portals/{portal}/articles',
	needs: NEEDS.user,
	fields: [
		portal,
		...many,
		collection('filters', 'Filters', 'Add filter', [
			wholeIdPicker('authorId', { ...author, wire: 'query:author_id' }),
			keyText('categorySlug', {
				displayName: 'Category Slug',
				wire: 'query:category_slug',
				placeholder: 'e.g. orders',
			}),
			page,
			keyText('locale', { displayName: 'Language', wire: 'query:locale', placeholder: 'e.g. en' }),
			text('query', {
				displayName: 'Query',
				description: 'A text in the title or content',
				wire: 'query:query',
				placeholder: 'e.g. refund',
			}),
			choice('status', {
				displayName: 'Status',
				wire: 'query:status',
				default: 1,
				options: [
					{ name: 'Archived', value: 2 },
					{ name: 'Draft', value: 0 },
					{ name: 'Published', value: 1 },
				],
			}),
		]),
	],
	paging: articlePages,
	result: (body) => listAt()(body).map(toItem),
});
