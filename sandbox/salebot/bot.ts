/** The bot: messages in and out, blocks that answer, and the pause. */

import {
	messageOf,
	seconds,
	type Block,
	type Callback,
	type Client,
	type Message,
	type Scheduled,
} from './state';
import { webhookPayload } from './webhook';
import type { World } from './world';

type NewMessage = Partial<Omit<Message, 'id' | 'client_id'>>;

/** Lane of the webhook for events without a client. */
const NO_CLIENT = 0;

export function newMessage(world: World, client: Client | undefined, given: NewMessage): Message {
	return messageOf({
		id: world.state.nextId.message++,
		client_id: client?.id ?? NO_CLIENT,
		created_at: seconds(),
		...given,
	});
}

export function notify(world: World, message: Message, client: Client | undefined) {
	const payload = webhookPayload(world.state, message, client);
	// As it is now: variables may change before the delivery's turn comes.
	world.deliveries.send(world.settings.webhookUrl, message.client_id, structuredClone(payload));
}

/** Puts a message into the history and tells the webhook. */
export function record(world: World, client: Client, given: NewMessage): Message {
	const message = newMessage(world, client, given);
	world.state.messages.push(message);
	notify(world, message, client);
	return message;
}

export function runBlock(world: World, client: Client, block: Block): Message | undefined {
	client.message_id = block.id;
	const message = block.answer
		? record(world, client, { text: block.answer, message_id: block.id })
		: undefined;
	if (block.pauses) client.paused = true;
	return message;
}

/** The bot reacts to a text unless it is on pause for the client. */
export function react(world: World, client: Client, text: string): Block | undefined {
	if (client.paused) return undefined;
	const said = text.trim().toLowerCase();
	const block = world.state.blocks.find(({ condition }) => condition.toLowerCase() === said);
	if (block) runBlock(world, client, block);
	return block;
}

/** A callback: a text the client does not see (salebot.txt:275). */
export function callBack(world: World, action: string, client: Client, text: string): Callback {
	const block = react(world, client, text);
	const callback = { action, client_id: client.id, text, block: block?.id ?? null };
	world.state.callbacks.push(callback);
	return callback;
}

/** Keeps the plan of a send: time_shift wins over send_time (salebot.txt:304). */
export function plan(
	world: World,
	action: string,
	clients: Client[],
	{ time_shift, send_time }: { time_shift?: unknown; send_time?: unknown },
) {
	const client_ids = clients.map(({ id }) => id);
	let scheduled: Scheduled | undefined;
	if (time_shift !== undefined) {
		const at = new Date(Date.now() + Number(time_shift) * 1000).toISOString();
		scheduled = { action, client_ids, by: 'time_shift', at };
	} else if (send_time !== undefined) {
		scheduled = { action, client_ids, by: 'send_time', at: String(send_time) };
	}
	if (scheduled) world.state.scheduled.push(scheduled);
}
