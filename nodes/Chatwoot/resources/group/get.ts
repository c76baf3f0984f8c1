import { isMap } from '../../../shared/vocabulary/json';
import { toItem } from '../../../shared/vocabulary/result';
import { unwrapped } from '../../answers/digest';
import { NEEDS } from '../../apis/application';
import { groupId } from './groupId';
import { noGroup, resolveGroup } from '../../calls/groups';
import { accountOperation } from '../../operation';
import * as things from '../../things';

/** chatwoot.md 1.1: the state of a group is kept in its contact. */
export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get group',
	description: 'Get a group with its settings, as the server knows it from WhatsApp',
	contract: 'contactDetails',
	yields: things.group,
	main: false,
	method: 'GET',
	path: '/contacts/{id}',
	needs: NEEDS.user,
	fields: [groupId],
	resolve: resolveGroup,
	result: (body, { id }) => {
		const contact = unwrapped(body);
		if (isMap(contact) && (contact.group_type ?? 'group') === 'group') return toItem(contact);
		throw noGroup(id);
	},
});
