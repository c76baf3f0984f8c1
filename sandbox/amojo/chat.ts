/** The nine calls of the chat API. */

import type { CheckedRequest } from '../contract';
import type { Answer } from '../server';
import { json, nothing, Refusal, refusal } from './answers';
import { editMessage, newMessage, personOf } from './messages';
import { historyEntry, shownPerson } from './payloads';
import { CHANNEL, newChatId } from './seed';
import type { World } from './world';

type Handler = (world: World, checked: CheckedRequest, scope: string) => Answer;
type Body = Record<string, unknown>;

const bodyOf = ({ body }: CheckedRequest) => (body ?? {}) as Body;

/** Who may ask at all: the channel must be known, and for most calls the account connected. */
export function accountProblem({ state }: World, operation: string, parts: Record<string, string>) {
	const [channel = '', account = ''] = (parts.scope_id ?? parts.channel_id ?? '').split('_');
	if (channel !== CHANNEL) return refusal(404, 'Channel not found');
	// That an account must be connected first is documented, the answer to one that is not is assumed.
	const free = ['connect', 'disconnect', 'history'].includes(operation);
	if (free || state.connections.has(account)) return undefined;
	return refusal(403, 'The account is not connected to the channel');
}

const connect: Handler = ({ state }, checked) => {
	const body = bodyOf(checked);
	const account = String(body.account_id);
	if (account !== state.account.amojo_id) throw new Refusal(refusal(400, 'account_id: is unknown'));
	const connection = {
		account_id: account,
		title: String(body.title ?? 'Demo channel'),
		hook_api_version: String(body.hook_api_version ?? 'v1'),
		is_time_window_disabled: body.is_time_window_disabled === true,
	};
	state.connections.set(account, connection);
	return json({ ...connection, scope_id: `${CHANNEL}_${account}` });
};

const disconnect: Handler = ({ state }, checked) => {
	state.connections.delete(String(bodyOf(checked).account_id));
	return nothing(200);
};

const createChat: Handler = (world, checked, scope) => {
	const { state } = world;
	const body = bodyOf(checked);
	const id = String(body.conversation_id);
	const known = state.chatOf(scope, id);
	const user = personOf(world, body.user as Body);
	const chat = known ?? { id: newChatId(id), scope, client_id: id, participant: user.id };
	if (!known) state.chats.push(chat);
	chat.source = (body.source as { external_id?: string } | undefined)?.external_id ?? chat.source;
	return json({ id: chat.id, user: shownPerson(user) });
};

const deliveryStatus: Handler = ({ state }, checked, scope) => {
	const message = state.message(scope, { id: checked.pathParameters.msgid });
	if (!message) throw new Refusal(refusal(404, 'Message not found'));
	message.status = bodyOf(checked);
	return nothing(200);
};

const history: Handler = (world, { pathParameters, query }) => {
	const { offset = 0, limit = 50 } = query as { offset?: number; limit?: number };
	const shownUntil = Date.now() - world.settings.historyLagMs;
	const all = world.state
		.history(pathParameters.conversation_id ?? '')
		.filter(({ taken = 0 }) => taken <= shownUntil);
	const page = all.slice(Number(offset), Number(offset) + Number(limit));
	if (page.length === 0) return nothing(204);
	return json({ messages: page.map((message) => historyEntry(world, message)) });
};

const typing: Handler = ({ state }, checked, scope) => {
	const body = bodyOf(checked);
	if (!state.chatOf(scope, String(body.conversation_id))) {
		throw new Refusal(refusal(404, 'Chat not found'));
	}
	state.typing.push(body);
	return nothing(204);
};

const react: Handler = ({ state }, checked, scope) => {
	const body = bodyOf(checked);
	const { id, msgid, type, emoji } = body as Record<string, string>;
	const message = state.message(scope, { id, msgid });
	if (!message) throw new Refusal(refusal(404, 'Message not found'));
	const user = body.user as { id?: string; ref_id?: string };
	const who = user.ref_id ?? user.id ?? '';
	if (type === 'react') message.reactions[who] = emoji ?? '';
	else delete message.reactions[who];
	return nothing(200);
};

const payloadOf = (checked: CheckedRequest) =>
	bodyOf(checked).payload as Parameters<typeof newMessage>[2];

export const chatHandlers: Record<string, Handler> = {
	connect,
	disconnect,
	create_chat: createChat,
	new_message: (world, checked, scope) => newMessage(world, scope, payloadOf(checked)),
	edit_message: (world, checked, scope) => editMessage(world, scope, payloadOf(checked)),
	delivery_status: deliveryStatus,
	history,
	typing,
	react,
};
