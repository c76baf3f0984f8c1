import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { EXTRA } from '../../apis/application';
import { atMost } from '../../../shared/vocabulary/lists';
import { many } from '../../fields/lists';
import { plainOperation } from '../../operation';
import { PLATFORM } from '../../apis/platform';
import * as things from '../../things';

export const getAll = plainOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many accounts',
	description: 'Get many accounts that the platform app has made, on servers newer than 4.11',
	contract: 'list-platform-accounts',
	yields: things.platformAccount,
	document: EXTRA,
	method: 'GET',
	path: '/platform/api/v1/accounts',
	needs: PLATFORM,
	fields: many,
	result: (body, params) => atMost(listAt()(body), params).map(toItem),
});
