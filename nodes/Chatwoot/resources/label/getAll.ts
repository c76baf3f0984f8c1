import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { EXTRA, NEEDS } from '../../apis/application';
import { atMost } from '../../../shared/vocabulary/lists';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many labels',
	description: 'Get many labels of the account',
	contract: 'list-all-labels',
	yields: things.label,
	document: EXTRA,
	method: 'GET',
	path: '/labels',
	needs: NEEDS.user,
	fields: many,
	result: (body, params) => atMost(listAt('payload')(body), params).map(toItem),
});
