/** Who is calling, and whether this call is theirs to make (chatwoot.md 3.1). */

import type { IncomingHttpHeaders } from 'node:http';
import { notAllowed, notFound, signIn, unauthorized } from './answers';
import type { State, User } from './state';
import type { Actor, World } from './world';

/** The token of the platform app: for /platform/ only. */
export const PLATFORM_TOKEN = 'sandbox-platform-token';

const BOT_CALLS = `newConversation update-conversation toggle-status-of-a-conversation
toggle-priority-of-a-conversation update-custom-attributes-of-a-conversation
create-a-new-message-in-a-conversation assign-a-conversation`.split(/\s+/);
const BOT_CALLS_LATER = `get-details-of-a-conversation toggle-typing-status-of-a-conversation
list-all-labels-of-a-conversation conversation-add-labels`.split(/\s+/);

/** Calls of the document that need an administrator; the extra ones say so themselves. */
const ADMIN_CALLS = new Set(
	`list-all-webhooks create-a-webhook update-a-webhook delete-a-webhook contactDelete inboxCreation
updateInbox updateAgentBot add-new-agent-to-inbox update-agents-in-inbox delete-agent-in-inbox
add-new-agent-to-account update-agent-in-account delete-agent-from-account create-a-team update-a-team
delete-a-team add-new-agent-to-team update-agents-in-team delete-agent-in-team get-account-audit-logs
create-an-account-agent-bot update-an-account-agent-bot delete-an-account-agent-bot update-account
get-account-automation-rule add-new-automation-rule-to-account get-details-of-a-single-automation-rule
update-automation-rule-in-account delete-automation-rule-from-account create-an-integration-hook
update-an-integrations-hook delete-an-integration-hook add-new-portal-to-account
update-portal-to-account add-new-category-to-account add-new-article-to-account
get-account-reporting-events list-all-conversation-statistics list-all-conversation-statistics-summary
get-account-conversation-metrics get-agent-conversation-metrics get-channel-summary-report
get-inbox-summary-report get-agent-summary-report get-team-summary-report
get-first-response-time-distribution get-inbox-label-matrix get-outgoing-messages-count`.split(
		/\s+/,
	),
);

/** Calls that an agent could make on 4.11 still. */
const ADMIN_CALLS_NEWER = new Set(
	`add-new-custom-attribute-to-account update-custom-attribute-in-account
delete-custom-attribute-from-account`.split(/\s+/),
);

/** Both spellings of the header are read, but a proxy may drop the one with underscores. */
export function tokenOf(
	headers: IncomingHttpHeaders,
	dropsUnderscores: boolean,
): string | undefined {
	const underscored = dropsUnderscores ? undefined : headers.api_access_token;
	const token = headers['api-access-token'] ?? underscored;
	return token === undefined ? undefined : String(token);
}

interface Owner {
	user?: User;
	bot?: Extract<Actor, { kind: 'bot' }>['bot'];
	botState?: State;
}

function ownerOf(world: World, token: string): Owner | undefined {
	const user = [...world.users.values()].find((one) => one.token === token);
	if (user) return { user };
	for (const botState of world.accounts.values())
		for (const bot of botState.bots.values()) if (bot.token === token) return { bot, botState };
	return token === PLATFORM_TOKEN ? {} : undefined;
}

/** The user of a token, for calls outside of an account. */
export function signedIn(world: World, token: string | undefined): User {
	if (!token) throw signIn();
	const owner = ownerOf(world, token);
	if (!owner) throw unauthorized('Invalid Access Token');
	if (!owner.user) throw unauthorized('Access to this endpoint is not authorized for bots');
	return owner.user;
}

export function authorized(
	world: World,
	token: string | undefined,
	accountId: number,
	operation: { id: string; definition: Record<string, unknown> },
): { state: State; actor: Actor } {
	if (!token) throw signIn();
	const owner = ownerOf(world, token);
	if (!owner) throw unauthorized('Invalid Access Token');
	const older = world.settings.personality === 'fork';
	const forBots = [...BOT_CALLS, ...(older ? [] : BOT_CALLS_LATER)];
	if (!owner.user && !(owner.bot && forBots.includes(operation.id)))
		throw unauthorized('Access to this endpoint is not authorized for bots');
	const state = world.accounts.get(accountId);
	if (!state) throw notFound();
	// Whether an account is one's own and suspended, it shows itself before anything else is looked at.
	const isItself = operation.id === 'get-account-details';
	if (!state.active && !isItself) throw unauthorized('Account is suspended');
	if (owner.bot) {
		if (owner.botState !== state)
			throw unauthorized('Bot is not authorized to access this account');
		return { state, actor: { kind: 'bot', bot: owner.bot } };
	}
	const user = owner.user as User;
	const role = user.accounts.get(accountId);
	if (!role && isItself) throw notFound();
	if (!role) throw unauthorized('You are not authorized to access this account');
	const needsAdmin =
		ADMIN_CALLS.has(operation.id) ||
		(world.settings.personality !== 'fork' && ADMIN_CALLS_NEWER.has(operation.id)) ||
		operation.definition['x-role'] === 'administrator';
	if (needsAdmin && role !== 'administrator') throw notAllowed();
	return { state, actor: { kind: 'user', user, role } };
}
