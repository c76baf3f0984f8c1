import { listAt } from '../../answers/digest';
import { CONTACT, contactIdentifier, withSource } from '../../fields/client';
import { atMost } from '../../../shared/vocabulary/lists';
import { many } from '../../fields/lists';
import { plainOperation } from '../../operation';
import * as things from '../../things';

export const getAll = plainOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many conversations',
	description:
		'Get many conversations of a contact in the inbox; of one whose identity is proved those of every inbox',
	contract: 'list-all-contact-conversations',
	yields: things.clientConversation,
	method: 'GET',
	path: `${CONTACT}/conversations`,
	fields: [contactIdentifier, ...many],
	result: (body, params) => atMost(listAt()(body), params).map((one) => withSource(one, params)),
});
