import { OR_REFUSED } from '../../answers/proofs';
import { deleted } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { portal } from '../portal/fields';
import { articleId, articleLane } from './fields';

export const deleteArticle = accountOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete article',
	contract: 'delete-an-article',
	document: EXTRA,
	method: 'DELETE',
	path: '/portals/{portal}/articles/{id}',
	needs: NEEDS.admin,
	proves: OR_REFUSED,
	fields: [portal, articleId],
	lane: articleLane,
	result: deleted,
});
