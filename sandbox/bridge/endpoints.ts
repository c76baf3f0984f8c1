/** What each of the six endpoints does. */

import type { Answer } from '../server';
import { done, fail, json, Refusal } from './answers';
import { amounts } from './exchange';
import { FIRST_CONTACT, type Chat, type Contact, type Rate } from './state';
import type { World } from './world';

type Input = Record<string, unknown>;
type Endpoint = (world: World, input: Input) => Answer;

const text = (value: unknown) => (value === undefined ? undefined : String(value));

/** Which contact is meant without an ID is not documented: here it is the first. */
function contactOf({ state }: World, { contact_id = FIRST_CONTACT }: Input): Contact {
	const found = state.contacts.find(({ id }) => id === contact_id);
	if (!found) throw new Refusal(fail('Contact not found', 404));
	return found;
}

function rateOf({ state }: World, { from_currency, to_currency }: Input): Rate {
	const found = state.rates.find(({ from, to }) => from === from_currency && to === to_currency);
	if (found) return found;
	throw new Refusal(fail(`There is no rate from ${from_currency} to ${to_currency}`, 404));
}

const validUntil = ({ settings }: World) => Date.now() / 1000 + settings.validitySeconds;

function chatFor({ state }: World, { to_chat_id }: Input): Chat {
	const found = state.chats.find(({ id }) => id === to_chat_id);
	if (!found) throw new Refusal(fail('Chat not found', 404));
	return found;
}

export const endpoints: Record<string, Endpoint> = {
	message_from_chat({ state }, input) {
		state.notified.push(input);
		return done();
	},

	send_to_chat(world, input) {
		const { state } = world;
		const chat = chatFor(world, input);
		const id = String((state.next_message_id += 1));
		const timestamp = Date.now() / 1000;
		state.messages.push({
			id,
			chat_id: chat.id,
			direction: 'out',
			message_type: String(input.message_type),
			text: text(input.text),
			user_id: text(input.to_user_id),
			direct: input.to_chat_id === input.to_user_id,
			reply_to_message_id: text(input.reply_to_message_id),
			timestamp,
		});
		return json({ status: 'ok', message_id: id, timestamp: String(timestamp) });
	},

	get_contact(world, input) {
		// The discount has an endpoint of its own.
		return json({ ...contactOf(world, input), discount: undefined });
	},

	update_contact_field(world, input) {
		const contact = contactOf(world, input);
		const value = String(input.field_value);
		if (input.field_name === 'tag') contact.tags = [...new Set([...contact.tags, value])];
		else if (input.field_name === 'status') contact.status = value;
		else contact.fields[String(input.field_name)] = value;
		return done();
	},

	get_rates(world, input) {
		const { from_currency, to_currency } = input;
		const exchanged = amounts(rateOf(world, input), text(input.from_amount), text(input.to_amount));
		return json({ from_currency, to_currency, ...exchanged, valid_until: validUntil(world) });
	},

	get_discount(world, input) {
		const { from_currency, to_currency, from_amount, to_amount } = input;
		const exchanged =
			from_amount !== undefined && to_amount !== undefined
				? { from_amount, to_amount }
				: amounts(rateOf(world, input), text(from_amount), text(to_amount));
		const { discount } = contactOf(world, input);
		const until = validUntil(world) - 60;
		return json({ discount, from_currency, to_currency, ...exchanged, valid_until: until });
	},
};
