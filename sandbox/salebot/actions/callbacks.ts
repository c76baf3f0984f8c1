/** Callbacks start the bot. What they answer for an unknown client is assumed: 404. */

import { clientNotFound, Refusal, success } from '../answers';
import { callBack, plan } from '../bot';
import { byEmail, byPlatform, byWhatsapp, createClient, identify, type Input } from '../input';
import type { Client } from '../state';
import { saveVariables } from '../variables';
import type { World } from '../world';
import { DONE, type Handler, type Handlers } from './handler';

function run(world: World, input: Input, client: Client): typeof DONE {
	const { action, fields, extra } = input;
	if (fields.resume_bot !== undefined) client.paused = false;
	if (fields.name !== undefined) client.name = String(fields.name);
	// Whether they go to the deal or to the client is not documented: as in save_variables.
	saveVariables(world.state, client, extra);
	plan(world, action, [client], fields);
	callBack(world, action, client, String(fields.message));
	return DONE;
}

function existing(world: World, { fields }: Input): Client {
	const client = identify(world.state, fields);
	if (!client) throw new Refusal(clientNotFound(404));
	return client;
}

/** Meant for people who have just left a number: an unknown one becomes a client (assumed). */
export function whatsappClient(world: World, input: Input): Client {
	const { client_id, phone, bot_id = input.fields.whatsapp_bot_id } = input.fields;
	if (client_id !== undefined || phone === undefined) return existing(world, input);
	const channel = world.state.channels.find(
		({ kind, id }) => kind === 'whatsapp' && (bot_id === undefined || id === Number(bot_id)),
	);
	return (
		byWhatsapp(world.state, phone) ??
		createClient(world.state, {
			platform_id: String(phone),
			client_type: 6,
			group: String(channel?.group_id ?? ''),
		})
	);
}

/** An unknown address becomes a client (salebot.txt:503). */
function emailClient(world: World, input: Input): Client {
	const { email, email_id_bot } = input.fields;
	if (email === undefined) return existing(world, input);
	return (
		byEmail(world.state, email) ??
		createClient(world.state, {
			platform_id: String(email),
			client_type: 14,
			group: String(email_id_bot ?? ''),
			variables: { email },
		})
	);
}

const toExisting: Handler = (world, input) => run(world, input, existing(world, input));

export const callbacks: Handlers = {
	callback: toExisting,
	vk_callback: toExisting,
	ok_callback: toExisting,
	tg_callback: toExisting,
	whatsapp_callback: (world, input) => run(world, input, whatsappClient(world, input)),
	email_callback: (world, input) => run(world, input, emailClient(world, input)),

	/** Unknown ids are skipped without a word (salebot.txt:467). */
	send_callback_by_platform_id(world, { action, fields }) {
		const found = (fields.platform_ids as unknown[]).flatMap((id) =>
			byPlatform(world.state, id, fields.group_id),
		);
		plan(world, action, found, fields);
		for (const client of found) callBack(world, action, client, String(fields.callback_text));
		return success({ callback_sended: found.length });
	},
};
