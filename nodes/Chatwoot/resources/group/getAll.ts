import { collection, flag } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { mostOf } from '../../../shared/vocabulary/lists';
import { toItem } from '../../../shared/vocabulary/result';
import type { Paging } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../apis/application';
import { many } from '../../fields/lists';
import { accountPath } from '../../apis/account';
import { accountOperation } from '../../operation';
import { conversationPages, searchPages } from '../../calls/paging';
import * as things from '../../things';

/** chatwoot.md 1.1: groups are found among contacts, or by inbox among conversations. */
export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many groups',
	description: 'Get many WhatsApp groups of the account or of an inbox',
	contract: null,
	yields: things.group,
	needs: NEEDS.user,
	uses: ['contactSearch', 'conversationList'],
	idempotent: true,
	fields: [
		...many,
		collection('filters', 'Filters', 'Add filter', [
			wholeIdPicker('inboxId', {
				displayName: 'Inbox',
				description: 'Only groups with a conversation in this inbox',
				search: 'searchInboxes',
				placeholder: 'e.g. 3',
			}),
			flag('excludeLeft', {
				displayName: 'Leave Out Groups Left',
				description: 'Whether to leave out groups that the connected number is no longer in',
			}),
		]),
	],
	execute: async (session, params) => {
		const { inboxId, excludeLeft } = params;
		const byInbox = inboxId !== undefined;
		const request = {
			method: 'GET' as const,
			path: accountPath(params, byInbox ? '/conversations' : '/contacts/search'),
			query: byInbox ? { group_type: 'group', status: 'all', inbox_id: inboxId } : { q: '@g.us' },
			needs: NEEDS.user,
			idempotent: true,
		};
		const paging = byInbox ? conversationPages('data', 'payload') : searchPages;
		const wanted: Paging = {
			...paging,
			entries: (body) => paging.entries(body).map((entry) => (byInbox ? groupOf(entry) : entry)),
			keep: (group) => isGroup(group) && !(excludeLeft === true && hasLeft(group)),
		};
		const groups = await session.pages(request, wanted, { limit: mostOf(params) });
		return groups.map(toItem);
	},
});

function groupOf(conversation: Json): Json {
	if (!isMap(conversation)) return conversation;
	const { meta, id, inbox_id: inbox } = conversation;
	const sender = isMap(meta) && isMap(meta.sender) ? meta.sender : {};
	return {
		...sender,
		group_type: 'group',
		conversation_id: id ?? null,
		inbox_id: inbox ?? null,
	};
}

function isGroup(contact: Json): boolean {
	return isMap(contact) && contact.group_type === 'group';
}

function hasLeft(contact: Json): boolean {
	const attributes = isMap(contact) ? contact.additional_attributes : undefined;
	return isMap(attributes) && attributes.group_left === true;
}
