import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { portal } from '../portal/fields';
import { articleId } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get article',
	description: 'Get an article with its text',
	contract: 'get-an-article',
	yields: things.article,
	document: EXTRA,
	method: 'GET',
	path: '/portals/{portal}/articles/{id}',
	needs: NEEDS.user,
	fields: [portal, articleId],
	result: record,
});
