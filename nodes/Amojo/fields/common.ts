import { InputError } from '../../shared/vocabulary/errors';
import { custom, map } from '../../shared/vocabulary/fields';
import { textId } from '../../shared/vocabulary/ids';
import type { JsonMap } from '../../shared/vocabulary/json';
import { asPhone, tidyPhone } from '../../shared/vocabulary/phone';
import { asText } from '../../shared/vocabulary/read';
import { merge } from '../../shared/vocabulary/safe';
import type { Draft, Place, Surroundings, Wire } from '../../shared/vocabulary/types';

interface Phone {
	displayName: string;
	description?: string;
	placeholder?: string;
	wire?: Wire;
}

const NOTED =
	'A number with + (or 00) and country code is noted in its one form, one without stays as it is written';

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

export const accountId = textId('accountId', account);
/** Where the account stands in the body itself. */
export const accountIdInBody = textId('accountId', { ...account, wire: 'body:account_id' });

export const extraFields = map('extraFields', {
	displayName: 'Extra Body Fields',
	description:
		'An object that is merged into the body, for fields without a parameter; null takes a field out',
	placeholder: 'e.g. {"payload": {"msec_timestamp": null}}',
});

interface Account {
	accountId?: string;
}

const accountOf = ({ accountId: own }: Account, { settings }: Surroundings): string => {
	const account = own ?? String(settings.accountId ?? '').trim();
	if (/[/\\?#_\s]|\p{Surrogate}/u.test(account)) {
		throw new InputError(
			`'Account ID' is no amojo_id: "${account.slice(0, 60)}"`,
			'It has no slashes, underscores or spaces, such as af9945ff-1490-4cad-807d-945c15d88bec.',
		);
	}
	if (account !== '') return account;
	throw new InputError(
		"No account is known: 'Account ID' is empty",
		"Fill it in here (Add field), or in the credential. It is the account's amojo_id.",
	);
};

const channelOf = ({ settings }: Surroundings): string => String(settings.channelId ?? '').trim();

/** The scope of a request: the channel in one account. */
export function inScope(params: Account, { path }: Draft, around: Surroundings): void {
	path.scope_id = `${channelOf(around)}_${accountOf(params, around)}`;
}

/** The channel itself, with the account in the body. */
export function inChannel(params: Account, { path, body }: Draft, around: Surroundings): void {
	path.channel_id = channelOf(around);
	body.account_id = accountOf(params, around);
}

/** Merges the extra fields into the body as RFC 7396 says: objects are entered, null removes. */
export function addExtra({ extraFields: extra }: { extraFields?: JsonMap }, { body }: Draft): void {
	if (extra) merge(body, extra, 'Extra Body Fields');
}
