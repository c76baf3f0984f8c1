import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { NEEDS } from '../../apis/application';
import { contactId } from '../../fields/contact';
import { atMost } from '../../../shared/vocabulary/lists';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

/** chatwoot.md 3.3: no paging. */
export const getConversations = accountOperation({
	name: 'Get Conversations',
	value: 'getConversations',
	action: 'Get conversations of contact',
	description: 'Get the latest conversations of a contact, 20 at most',
	contract: 'contactConversations',
	yields: things.conversation,
	method: 'GET',
	path: '/contacts/{id}/conversations',
	needs: NEEDS.user,
	fields: [contactId, ...many],
	result: (body, params) => atMost(listAt('payload')(body), params).map(toItem),
});
