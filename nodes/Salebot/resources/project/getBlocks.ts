import { operation } from '../../../shared/vocabulary/types';
import { heldList } from '../../answers';
import { NEEDS } from '../../api';
import { block } from '../../things';
import { itemsOf } from '../../../shared/vocabulary/result';

/** salebot.md A.4, 41; the shape of the answer is from public code (C.1). */
export const getBlocks = operation({
	name: 'Get Blocks',
	value: 'getBlocks',
	action: 'Get blocks of bot',
	description: "Get the blocks of the bot's scheme, each as an item",
	contract: 'get_messages',
	method: 'GET',
	path: '/get_messages',
	needs: NEEDS.readClients,
	fields: [],
	yields: block,
	result: (body) => itemsOf(Array.isArray(body) ? body : heldList(body, 'messages')),
});
