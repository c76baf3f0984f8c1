/** What happens on the other side of the messenger: clients and operators write, groups change. */

import { newMessage, notify, react, record } from './bot';
import type { Message } from './state';
import type { World } from './world';

export interface Incoming {
	/** Leave out, with an event, for a system event that concerns no client. */
	clientId?: number | string;
	text?: string | null;
	/** Texts (addresses) or objects ({url, type, …}). */
	attachments?: unknown[] | null;
	/** A service text such as new_chat_member: the bot does not answer it. */
	event?: string;
	/** E-mail of the operator who writes to the client. */
	operator?: string;
	/** A failed delivery to the client, with its reason. */
	errorMessage?: string;
	internalId?: string | null;
}

export async function comeIn(world: World, incoming: Incoming): Promise<Message> {
	const { state } = world;
	const { clientId, event, operator, errorMessage } = incoming;
	const text = event ?? incoming.text ?? null;
	const attachments = incoming.attachments ?? null;
	let message: Message;
	if (clientId === undefined) {
		if (event === undefined) throw new Error('Needs a clientId or an event');
		message = newMessage(world, undefined, { client_replica: true, text, attachments });
		notify(world, message, undefined);
	} else {
		const client = state.client(clientId);
		if (!client) throw new Error(`There is no client ${clientId}`);
		message = record(world, client, {
			client_replica: operator === undefined,
			text,
			attachments,
			internal_id: incoming.internalId ?? null,
			manager_email: operator ?? null,
			manager_id: operator === undefined ? null : state.users.indexOf(operator) + 1,
			delivered: errorMessage === undefined,
			error_message: errorMessage ?? null,
		});
		if (operator === undefined && event === undefined && text !== null)
			message.answered = react(world, client, text) !== undefined;
	}
	await world.deliveries.settled();
	return message;
}
