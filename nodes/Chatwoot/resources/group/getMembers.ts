import { number } from '../../../shared/vocabulary/fields';
import { mostOf } from '../../../shared/vocabulary/lists';
import { toItem } from '../../../shared/vocabulary/result';
import { listAt } from '../../answers/digest';
import { NEEDS } from '../../apis/application';
import { readContact } from '../../calls/conversations';
import { noGroup, resolveGroup } from '../../calls/groups';
import { groupId } from './groupId';
import { groupInbox } from './fields';
import { many, page } from '../../fields/lists';
import { allMembers, LARGEST_PAGE } from '../../calls/members';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getMembers = accountOperation({
	name: 'Get Members',
	value: 'getMembers',
	action: 'Get members of group',
	description: 'Get the active members of a group, admins first',
	contract: 'contact-group-members-list',
	yields: things.groupMember,
	method: 'GET',
	path: '/contacts/{id}/group_members',
	needs: NEEDS.user,
	fields: [groupId, ...many],
	options: [
		groupInbox,
		page,
		number('perPage', {
			displayName: 'Page Size',
			description: 'How many members to ask for at once',
			wire: 'query:per_page',
			default: LARGEST_PAGE,
			// With pages of one there is no page size that begins at the row the server loses.
			min: 2,
			max: LARGEST_PAGE,
			whole: true,
		}),
	],
	resolve: resolveGroup,
	send: async (session, request, params) => {
		const { id, page: first, perPage } = params;
		const wish = { limit: mostOf(params), page: first, perPage };
		const members = await allMembers(session, request, wish);
		if (members.length > 0 || (first ?? 1) > 1) return { payload: members };
		// The server lists no members of a contact that is no group, instead of refusing.
		const contact = await readContact(session, params, Number(id));
		if (contact.group_type === 'group') return { payload: [] };
		throw noGroup(id);
	},
	result: (body) => listAt('payload')(body).map(toItem),
});
