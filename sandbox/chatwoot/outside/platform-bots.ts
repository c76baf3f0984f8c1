/** Agent bots of the whole server or of one account. */

import { EMPTY, ok } from '../answers';
import { token } from '../records';
import type { World } from '../world';
import { appOf, own, type PlatformBot } from './app';
import type { OutsideCall, OutsideHandlers } from './call';

function botOf({ world, path }: OutsideCall): PlatformBot {
	const id = path.id ?? '';
	return own(appOf(world).bots, false, id);
}

const KEYS = ['name', 'description', 'outgoing_url'] as const;

function write(bot: PlatformBot, body: OutsideCall['body']): void {
	for (const key of KEYS) {
		const value = body[key];
		if (value !== undefined) bot[key] = value === null ? null : String(value);
	}
	if (body.account_id !== undefined) bot.account_id = Number(body.account_id);
}

const all = (world: World) => [...appOf(world).bots.values()];

export const platformBots: OutsideHandlers = {
	'list-all-agent-bots': ({ world }) => ok(all(world)),

	'create-an-agent-bot': ({ world, body }) => {
		const app = appOf(world);
		const bot: PlatformBot = {
			id: app.nextId(),
			name: null,
			description: null,
			outgoing_url: null,
			account_id: null,
			access_token: token(),
		};
		write(bot, body);
		app.bots.set(bot.id, bot);
		return ok(bot);
	},

	'get-details-of-a-single-agent-bot': (call) => ok(botOf(call)),

	'update-an-agent-bot': (call) => {
		const bot = botOf(call);
		write(bot, call.body);
		return ok(bot);
	},

	/** Pictures of bots are shown nowhere here. */
	'delete-the-avatar-of-an-agent-bot': (call) => ok(botOf(call)),

	'delete-an-agent-bot': (call) => {
		appOf(call.world).bots.delete(botOf(call).id);
		return EMPTY;
	},
};
