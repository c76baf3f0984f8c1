import { isMap } from '../../../shared/vocabulary/json';
import { operation } from '../../../shared/vocabulary/types';
import { heldList } from '../../answers';
import { NEEDS } from '../../api';
import { simplified, simplify } from '../../fields/lists';

const KEYS = ['id', 'description', 'answer', 'condition', 'message_type'] as const;

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
	fields: [simplify],
	result: (body, params) => {
		const blocks = Array.isArray(body) ? body : heldList(body, 'messages');
		return blocks.map((block) =>
			params.simplify ? simplified(block, KEYS, []) : isMap(block) ? block : { value: block },
		);
	},
});
