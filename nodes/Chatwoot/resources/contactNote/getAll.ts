import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { EXTRA, NEEDS } from '../../apis/application';
import { contactId } from '../../fields/contact';
import { atMost } from '../../../shared/vocabulary/lists';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many notes of contact',
	contract: 'list-notes-of-a-contact',
	yields: things.note,
	document: EXTRA,
	method: 'GET',
	path: '/contacts/{id}/notes',
	needs: NEEDS.user,
	fields: [contactId, ...many],
	result: (body, params) => atMost(listAt()(body), params).map(toItem),
});
