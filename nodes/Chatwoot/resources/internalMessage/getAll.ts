import { inChannel } from '../internalChannel/fields';
import { collection } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { isMap } from '../../../shared/vocabulary/json';
import { idOf, listAt } from '../../answers/digest';
import { EXTRA, NEEDS } from '../../api';
import { many } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

export const getAll = accountOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many internal messages',
	description: 'Get many messages of a channel, the newest page first',
	contract: 'list-internal-messages',
	yields: things.internalMessage,
	document: EXTRA,
	method: 'GET',
	path: '/internal_chat/channels/{channel}/messages',
	needs: NEEDS.user,
	paging: {
		kind: 'cursor',
		size: 50,
		positionParameter: 'before',
		entries: (body) => listAt('messages')(body).reverse(),
		identity: idOf,
		next: (body, entries) => {
			const meta = isMap(body) && isMap(body.meta) ? body.meta : {};
			const oldest = entries.at(-1);
			return meta.has_more === true && isMap(oldest) ? oldest.id : undefined;
		},
	},
	fields: [
		inChannel,
		...many,
		collection('filters', 'Filters', 'Add filter', [
			wholeIdPicker('before', {
				displayName: 'Before Message ID',
				description: 'Only earlier messages',
				wire: 'query:before',
				search: 'searchInternalMessages',
				placeholder: 'e.g. 12',
			}),
		]),
	],
});
