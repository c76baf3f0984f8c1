import { isAmojoId } from '../../../credentials/amojoIds';
import { pasted } from '../../../credentials/pasted';
import { isOnePart } from '../../shared/vocabulary/address';
import { InputError } from '../../shared/vocabulary/errors';
import { custom, map } from '../../shared/vocabulary/fields';
import { textId } from '../../shared/vocabulary/ids';
import type { JsonMap } from '../../shared/vocabulary/json';
import { asPhone, tidyPhone } from '../../shared/vocabulary/phone';
import { asText, isNoId, kindOf } from '../../shared/vocabulary/read';
import { merge } from '../../shared/vocabulary/safe';
import type { Draft, Field, Place, Surroundings, Wire } from '../../shared/vocabulary/types';

interface Phone {
	displayName: string;
	description?: string;
	placeholder?: string;
	wire?: Wire;
}

const NOTED =
	'A number whose country is beyond doubt is noted in its one form, one without country code stays as it is written';

const STRICT =
	'With + and country code, however it is grouped; without + only what can be of no other country is taken';

/** A field for a phone, read in one of the ways below. */
const phoneField =
	(says: string, read: (raw: unknown, place: Place) => string) =>
	<const N extends string, const O extends Phone>(name: N, options: O) =>
		custom(
			name,
			Object.assign({ ifNothing: 'leaveAlone' as const }, options, {
				description: options.description ? `${options.description} ${says}.` : says,
			}),
			{ type: 'string', default: '' },
			read,
		);

/** A phone that is only noted down: in its one form where it says its country, else as it is. */
export const phoneText = phoneField(NOTED, (raw, place) => tidyPhone(asText(raw, place)));

/** The phone of a contact in amoCRM, in its one form. */
export const phone = phoneField(STRICT, asPhone);

/** The phone by which amoCRM knows a person of a chat again; amojo itself writes its digits alone. */
export const personPhone = phoneField(STRICT, (raw, place) => {
	const known = asPhone(raw, place);
	const given = asText(raw, place).trim();
	return known === `+${given}` ? given : known;
});

const account = {
	displayName: 'Account ID',
	description:
		"The amojo_id of the account this item concerns, where it is not the credential's own. A channel may serve many accounts.",
	placeholder: 'e.g. af9945ff-1490-4cad-807d-945c15d88bec',
	// Without it another account would be meant.
	ifNothing: 'refuse',
} as const;

/** Of calls whose body names the chat without a wrapper. */
export const chatId = textId('conversationId', {
	displayName: 'Chat ID',
	description: 'The chat on your side',
	placeholder: 'e.g. chat-8e3e7640',
	wire: 'body:conversation_id',
	required: true,
});

/** The same field, which refuses by name what is no amojo_id. */
function ofAccount<P>(field: Field<P>): Field<P> {
	return {
		...field,
		parse: (raw, place) => {
			const value = field.parse?.(raw, place);
			if (value !== undefined) requireAccount(String(value));
			return value;
		},
	};
}

export const accountId = ofAccount(textId('accountId', account));
/** Where the account stands in the body itself. */
export const accountIdInBody = ofAccount(
	textId('accountId', { ...account, wire: 'body:account_id' }),
);

export const extraFields = map('extraFields', {
	displayName: 'Extra Body Fields',
	description:
		'An object that is merged into the body, for fields without a parameter; null takes a field out',
	placeholder: 'e.g. {"payload": {"msec_timestamp": null}}',
});

export interface Account {
	accountId?: string;
}

type Settings = Surroundings['settings'];

function requireAccount(account: string): void {
	if (isAmojoId(account)) return;
	throw new InputError(
		`'Account ID' is no amojo_id: ${kindOf(account)}`,
		"It looks like af9945ff-1490-4cad-807d-945c15d88bec. The node amoCRM tells it ('Account: Get'); it is not the number in amoCRM's settings.",
	);
}

/** The account of an item: its own, or the credential's. Throws InputError where there is none. */
export function accountOf({ accountId: own }: Account, settings: Settings): string {
	const account = own ?? pasted(settings.accountId);
	if (account === '') {
		throw new InputError(
			"No account is known: 'Account ID' is empty",
			"Fill it in here (Add field), or in the credential. It is the account's amojo_id.",
		);
	}
	requireAccount(account);
	return account;
}

const OF_LETTER =
	'Enter the ID from the letter of amoCRM support, such as f90ba33d-c9d9-44da-b76c-c349b0ecbe41.';

/** An ID from the letter about the channel; empty where the credential has none. */
function lettered(given: unknown, label: string): string {
	const text = pasted(given);
	if (text === '' || (isOnePart(text) && !isNoId(text) && !/[?#_\s]/.test(text))) return text;
	throw new InputError(`'${label}' of the credential is no ID: ${kindOf(text)}`, OF_LETTER);
}

/** The channel of the credential. */
export function channelOf({ channelId }: Settings): string {
	const channel = lettered(channelId, 'Channel ID');
	if (channel !== '') return channel;
	throw new InputError("'Channel ID' of the credential is empty", OF_LETTER);
}

/** The bot of the channel, as the credential names it; empty where it names none. */
export const botOf = ({ botId }: Settings): string => lettered(botId, 'Bot ID');

/** The part of an address that names the channel in one account. */
export const scopeOf = (account: Account, settings: Settings): string =>
	`${channelOf(settings)}_${accountOf(account, settings)}`;

/** The scope of a request: the channel in one account. */
export function inScope(params: Account, { path }: Draft, { settings }: Surroundings): void {
	path.scope_id = scopeOf(params, settings);
}

/** Merges the extra fields into the body as RFC 7396 says: objects are entered, null removes. */
export function addExtra({ extraFields: extra }: { extraFields?: JsonMap }, { body }: Draft): void {
	if (extra) merge(body, extra, 'Extra Body Fields');
}
