/** Messages out, and the history. */

import { clientNotFound, fail, json, Refusal, success } from '../answers';
import { plan, record, runBlock } from '../bot';
import { byPlatform, clientOf, identify, type Input } from '../input';
import type { Broadcast, Client, Message } from '../state';
import type { World } from '../world';
import { whatsappClient } from './callbacks';
import { DONE, type Handlers } from './handler';

const API = 1;
const DEFAULT_SHIFT = 0.2;
const DAY = 86_400;

/** Text and file, and the block if one is named: it runs fully and moves the client. */
function send(world: World, client: Client, fields: Input['fields']): Message | undefined {
	const block = fields.message_id === undefined ? undefined : blockOf(world, fields);
	let sent: Message | undefined;
	if (fields.message !== undefined || fields.attachment_url !== undefined) {
		const { attachment_url: url, attachment_type: type } = fields;
		sent = record(world, client, {
			text: fields.message === undefined ? null : String(fields.message),
			attachments: url === undefined ? null : [{ type, url }],
			buttons: fields.buttons ?? null,
			message_from_outside: API,
		});
	}
	return block ? (runBlock(world, client, block) ?? sent) : sent;
}

/** What an unknown block is answered with is not documented. */
function blockOf(world: World, fields: Input['fields']) {
	const block = world.state.blocks.find(({ id }) => id === Number(fields.message_id));
	if (!block) throw new Refusal(fail('message_id not found'));
	return block;
}

function recipients(world: World, { fields }: Input): [Broadcast['target'], Client[]] {
	const { state } = world;
	const existing = (ids: unknown[]) => ids.flatMap((id) => state.client(id) ?? []);
	if (fields.platform_ids !== undefined) {
		const ids = fields.platform_ids as unknown[];
		return ['platform_ids', ids.flatMap((id) => byPlatform(state, id, fields.group_id))];
	}
	if (fields.list !== undefined) {
		const list = state.list(fields.list);
		if (!list) throw new Refusal(fail('list not found'));
		return ['list', existing([...list])];
	}
	if (fields.clients !== undefined) return ['clients', existing(fields.clients as unknown[])];
	// A third party's payload names one client, by the delimiter.
	const client = identify(state, fields);
	return ['clients', client ? [client] : []];
}

function dayStart(text: unknown): number {
	const [day, month, year] = String(text).split('.').map(Number);
	return Date.UTC(year ?? 0, (month ?? 1) - 1, day) / 1000;
}

/** As get_history shows a message: attachments are an object when there are none (salebot.txt:777). */
function shown(message: Message) {
	const { id, answered, client_replica, message_id, message_from_outside, created_at } = message;
	const { text, attachments, delivered, error_message, manager_id, manager_email } = message;
	return {
		id,
		answered,
		client_replica,
		message_id,
		message_from_outside,
		created_at,
		text,
		attachments: attachments ?? {},
		delivered,
		error_message,
		manager_id,
		manager_email,
	};
}

export const messages: Handlers = {
	message(world, { action, fields }) {
		const client = identify(world.state, fields);
		if (!client) return clientNotFound(404);
		send(world, client, fields);
		plan(world, action, [client], fields);
		return DONE;
	},

	whatsapp_message(world, input) {
		const client = whatsappClient(world, input);
		send(world, client, input.fields);
		plan(world, input.action, [client], input.fields);
		return DONE;
	},

	broadcast(world, input) {
		const { fields } = input;
		const [target, clients] = recipients(world, input);
		const shift = Number(fields.shift ?? DEFAULT_SHIFT);
		world.state.broadcasts.push({
			id: world.state.nextId.broadcast++,
			target,
			shift,
			recipients: clients.map((client, index) => ({
				client_id: client.id,
				message: send(world, client, fields)?.id ?? 0,
				offset: index * shift,
			})),
		});
		plan(world, input.action, clients, fields);
		return DONE;
	},

	/** The order is not documented: newest first, as in get_clients. */
	get_history(world, { fields }) {
		const client = clientOf(world.state, fields);
		const { limit = 2000, start_date, stop_date } = fields;
		const from = start_date === undefined ? 0 : dayStart(start_date);
		const until = stop_date === undefined ? Infinity : dayStart(stop_date) + DAY;
		const result = world.state.messages
			.filter(
				({ client_id, created_at: at }) => client_id === client.id && at >= from && at < until,
			)
			.reverse()
			.slice(0, Number(limit))
			.map(shown);
		return success({ result });
	},

	clear_history(world, { fields }) {
		const { id } = clientOf(world.state, fields);
		world.state.messages = world.state.messages.filter(({ client_id }) => client_id !== id);
		return DONE;
	},

	get_messages: ({ state }) =>
		json({
			messages: state.blocks.map(({ id, condition, answer, message_type, description }, index) => ({
				id,
				condition,
				answer,
				message_type,
				description,
				x: 40,
				y: 80 * index,
				buttons: '[]',
				variables: null,
				attachment_url: null,
				attachment_type: null,
			})),
		}),
};
