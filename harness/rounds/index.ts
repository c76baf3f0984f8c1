import { amocrm, amojo } from './amojo';
import { bridge } from './bridge';
import { chatwoot } from './chatwoot';
import { chatwootAdmin } from './chatwootAdmin';
import { chatwootClient, chatwootPlatform } from './chatwootOutside';
import { chatwootReports } from './chatwootReports';
import { salebot } from './salebot';
import type { Step } from './types';

export { filled, type Step } from './types';

/** By the name of the node. */
export const ROUNDS: Record<string, Step[]> = {
	chatwoot,
	chatwootAdmin,
	chatwootReports,
	chatwootClient,
	chatwootPlatform,
	salebot,
	amojo,
	amocrm,
	bridge,
};

/** Operations that no round can end well, by node and operation, and what they meet instead. */
export const APART: Record<string, Record<string, string>> = {
	chatwoot: {
		'message.translate': 'no translator is connected, and the node says so',
		'conversation.deleteCustomAttributes': 'the original has it, the fork does not',
		'contact.import': 'takes a file of the item, which other tests hand it',
		'internalMessage.createPoll': 'polls want a licence of the fork: 402 on every recorded server',
		'internalMessage.vote': 'likewise',
	},
	bridge: {
		'answer.respond': 'answers a call that a trigger has received, which other tests make',
	},
	chatwootAdmin: {
		'file.upload': 'takes a file of the item, which other tests hand it',
		'portal.archive': 'the server fails over it: 500 on every recorded one',
	},
};
