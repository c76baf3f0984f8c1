import { InputError } from '../../shared/vocabulary/errors';
import { custom, list, picker } from '../../shared/vocabulary/fields';
import { asPhone } from '../../shared/vocabulary/phone';
import { asText } from '../../shared/vocabulary/read';
import type { Field, Place, Wire } from '../../shared/vocabulary/types';

/** The client's ID in Salebot, in the query or the body. */
export const clientIdIn = (where: 'query' | 'body') =>
	picker('clientId', {
		displayName: 'Client',
		description: "The client's ID in Salebot. It is not the ID in the messenger (platform ID).",
		wire: `${where}:client_id`,
		required: true,
		search: 'searchClients',
		first: 'id',
		placeholder: 'e.g. 49177759',
	});

/** The ID as answers have it: a number, though it may have been typed; one that is too long for it as text. */
export function idAsAnswered(id: string | number): string | number {
	const whole = Number(id);
	return /^\d+$/.test(String(id)) && Number.isSafeInteger(whole) ? whole : id;
}

const group = {
	displayName: 'Bot',
	description:
		'The connected channel, by its group_id: a Telegram bot name, a VK community ID or a code for WhatsApp',
	search: 'searchChannels',
	textual: true,
	placeholder: 'e.g. my_shop_bot',
} as const;

/** The bot's ID as connected_channels gives it: always text, whatever it looks like. */
export const groupIdIn = (where: 'query' | 'body') =>
	telling(picker('groupId', { ...group, wire: `${where}:group_id` }));

export const groupId = groupIdIn('body');

export const requiredGroupId = telling(
	picker('groupId', { ...group, wire: 'body:group_id', required: true }),
);

/** The same field, which refuses a Telegram bot with its @: the IDs of other messengers have none. */
export function telling<P>(field: Field<P>): Field<P> {
	return {
		...field,
		parse: (raw, place) => {
			const value = field.parse?.(raw, place);
			if (typeof value === 'string') bareBot(value);
			return value;
		},
	};
}

/** In Telegram a bot is told by its name, which ends in "bot" (salebot.txt:449). */
export function checkTelegramBot(name: string | number | undefined): void {
	if (name === undefined) return;
	const given = bareBot(name);
	if (!/bot$/i.test(given)) {
		throw new InputError(
			`'Bot' is no Telegram bot: "${given}"`,
			'The name of a Telegram bot ends in "bot". Choose it from the list.',
		);
	}
}

/** Without the @ that Telegram itself shows before it. */
function bareBot(name: string | number): string {
	const given = String(name);
	if (!given.startsWith('@')) return given;
	throw new InputError(
		`'Bot' begins with @: "${given}"`,
		`Salebot knows a Telegram bot by its name alone: ${given.slice(1)}.`,
	);
}

/** The WhatsApp bot to send with, by the number that Salebot gives each connected WhatsApp. */
export const botIn = <const N extends string>(name: N, wire: `body:${string}`) =>
	picker(name, {
		displayName: 'WhatsApp Bot',
		description: 'The WhatsApp to send with: its ID from "Messengers and chats"',
		wire,
		search: 'searchWhatsappBots',
		placeholder: 'e.g. 34810',
		ifNothing: 'refuse',
	});

interface PhoneOptions {
	displayName: string;
	wire: Wire;
	description?: string;
	required?: boolean;
}

/** A phone with country code, however it is grouped; Salebot wants its digits alone. */
export const phone = <const N extends string, const O extends PhoneOptions>(name: N, options: O) =>
	custom(
		name,
		Object.assign(
			{
				placeholder: 'e.g. 79875146788',
				description:
					'With country code, however it is grouped; without + only what can be of no other country is taken',
			},
			options,
		),
		{ type: 'string', default: '' },
		readPhone,
	);

export const phoneIn = (where: 'query' | 'body') =>
	phone('phone', { displayName: 'Phone', wire: `${where}:phone`, required: true });

function readPhone(raw: unknown, place: Place): string {
	const given = asText(raw, place).trim();
	// A WhatsApp address such as 79875146788@s.whatsapp.net is no phone to tidy up.
	if (given.includes('@')) return given;
	return asPhone(given, place).slice(1);
}

/** Clients by their IDs in Salebot. */
export const clientIdsAs = <const N extends string>(name: N, wire: `body:${string}`, more = '') =>
	list(name, {
		displayName: 'Client IDs',
		description: `IDs of the clients in Salebot, separated by commas or as a list${more}`,
		wire,
		required: true,
		integers: true,
	});

export const clientsList = clientIdsAs('clients', 'body:clients');

/** Clients by their IDs in the messenger. */
export const platformIdsList = (more = '') =>
	list('platformIds', {
		displayName: 'Platform IDs',
		description: `IDs of the clients in the messenger, separated by commas or as a list${more}`,
		wire: 'body:platform_ids',
		required: true,
		placeholder: 'e.g. 407184121, 79609879898',
	});
