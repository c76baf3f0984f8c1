/** Agent bots of the account. */

import { EMPTY, found, invalid, notFound, ok, rails } from '../answers';
import { token } from '../records';
import type { Bot } from '../state';
import { shownBot } from '../views/people';
import { appOf } from '../outside/app';
import { isAdmin, type Call, type Handlers, type World } from '../world';

const MOST_URL = 2048;

function saveBot(call: Call, bot: Bot): Bot {
	const { name, description, outgoing_url: url, bot_type: type, bot_config: config } = call.body;
	if (type !== undefined && ![0, '0', 'webhook'].includes(type as number)) throw rails(500);
	if (String(url ?? '').length > MOST_URL)
		throw invalid(['outgoing_url', `is too long (maximum is ${MOST_URL} characters)`]);
	Object.assign(bot, {
		...(name !== undefined && { name }),
		...(description !== undefined && { description }),
		...(url !== undefined && { outgoing_url: url }),
		...(config !== undefined && { bot_config: config }),
	});
	call.state.bots.set(bot.id, bot);
	return bot;
}

const shownOwn = ({ state, actor, world }: Call, bot: Bot) =>
	shownBot(world, state, bot, isAdmin(actor));

const botOf = ({ state, path }: Call) => found(state.bots.get(Number(path.id)));

/** Bots of no account, made over the Platform API: every account sees them, without their address. */
const systemBots = (world: World) =>
	[...appOf(world).bots.values()]
		.filter(({ account_id }) => account_id === null)
		.map(({ id, name, description }) => ({
			id,
			name,
			description,
			thumbnail: '',
			bot_type: 'webhook',
			bot_config: {},
			account_id: null,
			system_bot: true,
		}));

export const agentBots: Handlers = {
	'list-all-account-agent-bots': (call) =>
		ok([
			...[...call.state.bots.values()].map((bot) => shownOwn(call, bot)),
			...systemBots(call.world),
		]),

	'create-an-account-agent-bot': (call) => {
		const blank = { name: '', description: null, outgoing_url: null };
		const made = { ...blank, id: call.state.nextId(), token: token(), secret: token() };
		return ok(shownOwn(call, saveBot(call, made)));
	},

	'get-details-of-a-single-account-agent-bot': (call) => ok(shownOwn(call, botOf(call))),

	'update-an-account-agent-bot': (call) => ok(shownOwn(call, saveBot(call, botOf(call)))),

	'delete-an-account-agent-bot': (call) => {
		if (!call.state.bots.delete(botOf(call).id)) throw notFound();
		return EMPTY;
	},

	'reset-token-of-an-agent-bot': (call) =>
		ok(shownOwn(call, Object.assign(botOf(call), { token: token() }))),
};
