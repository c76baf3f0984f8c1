import { InputError } from '../../shared/vocabulary/errors';
import { freedBy, map, text } from '../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { kindOf } from '../../shared/vocabulary/read';
import { holds } from '../../shared/vocabulary/safe';
import type { Draft, Field } from '../../shared/vocabulary/types';
import type { Variables } from './variables';
import { variablesOf } from './variables';

/**
 * The universal webhook (salebot.md A.3): instead of a value, the call carries a foreign body and
 * says in the query under which of its names the value stands.
 */
const body = map('universalWebhook', {
	displayName: 'Universal Webhook',
	description:
		'A JSON object of a third party to pass on, such as the body that a site has sent. The keys in it that hold the values are named by the fields that begin with "Webhook"; what they name need not be filled in.',
	placeholder: 'e.g. { "my_client": 49177759 }',
	wire: 'body:*webhook',
});

const keyOf = <const N extends string>(name: N, displayName: string, wire: `query:${string}`) =>
	text(name, {
		displayName: `Webhook ${displayName} Key`,
		description: `The key in 'Universal Webhook' that holds the ${displayName.toLowerCase().replace(/\bid\b/, 'ID')}`,
		placeholder: 'e.g. my_client',
		wire,
	});

const nested = [
	text('delimiter', {
		displayName: 'Webhook Delimiter',
		description:
			"What separates nested keys in 'Webhook Client ID Path' and 'Webhook Phone Path'. It must not occur in any key.",
		placeholder: 'e.g. 1',
		wire: 'query:delimiter',
	}),
	text('delimiterValueClientId', {
		displayName: 'Webhook Client ID Path',
		description: 'Nested keys that lead to the client ID, joined by the delimiter, without braces',
		placeholder: 'e.g. order1client1id',
		wire: 'query:delimiter_value_client_id',
	}),
	text('delimiterValuePhone', {
		displayName: 'Webhook Phone Path',
		description: 'Nested keys that lead to the phone, joined by the delimiter, without braces',
		placeholder: 'e.g. order1client1phone',
		wire: 'query:delimiter_value_phone',
	}),
] as const;

/** For the four actions that know nested paths only. */
export const nestedWebhook = [body, ...nested] as const;

/** For the six actions that know both. */
export const universalWebhook = [
	body,
	keyOf('valueClientId', 'Client ID', 'query:value_client_id'),
	keyOf('valueEmail', 'Email', 'query:value_email'),
	keyOf('valueGroupId', 'Group ID', 'query:value_group_id'),
	keyOf('valueMessage', 'Message', 'query:value_message'),
	keyOf('valuePhone', 'Phone', 'query:value_phone'),
	keyOf('valueUserId', 'User ID', 'query:value_user_id'),
	...nested,
] as const;

/** A field that the universal webhook may replace: required without it, optional with it. */
export const replaceable = <P>(field: Field<P>) =>
	freedBy('additionalFields.universalWebhook', field);

export interface Names extends Variables {
	universalWebhook?: JsonMap;
	delimiter?: string;
	delimiterValueClientId?: string;
	delimiterValuePhone?: string;
	valueClientId?: string;
	valueEmail?: string;
	valueGroupId?: string;
	valueMessage?: string;
	valuePhone?: string;
	valueUserId?: string;
}

/** What names the client in a foreign body, whichever way; undefined where nothing does. */
export function namedClient(params: Names): string | undefined {
	return (
		params.valueClientId ??
		params.valuePhone ??
		params.valueEmail ??
		params.delimiterValueClientId ??
		params.delimiterValuePhone
	);
}

/** Lays the call's own values over the foreign body. */
export function mergeWebhookBody({ universalWebhook: foreign }: Names, draft: Draft): void {
	delete draft.body['*webhook'];
	draft.body = { ...foreign, ...draft.body };
}

export interface Needed {
	label: string;
	/** The node's own value, and what names one. */
	given: ReadonlyArray<unknown>;
	/** Where the foreign body may hold it under the name that Salebot itself gives it. */
	keys: readonly string[];
}

/** Checks the delimiter, and that every needed value is there, named, or in the body as it is. */
export function checkNames(params: Names, needed: ReadonlyArray<Needed>): void {
	const { delimiter, delimiterValueClientId: client, delimiterValuePhone: phone } = params;
	if (delimiter !== undefined && [...delimiter].length > 1) {
		throw new InputError(
			`'Webhook Delimiter' is ${kindOf(delimiter)}, which is more than one character`,
			'Salebot takes one. Choose one that occurs in no key of the body.',
		);
	}
	if ((client ?? phone) !== undefined && delimiter === undefined) {
		throw new InputError("'Webhook Delimiter' is empty", 'Enter what joins the keys of the paths.');
	}
	for (const path of [client, phone]) {
		if (path !== undefined && /[{}]/.test(path)) {
			throw new InputError(
				`The path "${path}" holds braces`,
				'The documentation prints braces around the keys; they are not sent.',
			);
		}
		if (path !== undefined && delimiter !== undefined)
			requireApart(params.universalWebhook, delimiter);
		if (path !== undefined && delimiter !== undefined && !path.includes(delimiter)) {
			throw new InputError(
				`The path "${path}" does not hold the delimiter "${delimiter}"`,
				`Join the nested keys by "${delimiter}".`,
			);
		}
	}
	if (!params.universalWebhook) return;
	for (const { label, given, keys } of needed) {
		if (given.some((value) => value !== undefined) || holdsOneOf(params, keys)) continue;
		throw new InputError(
			`'${label}' is empty and no key of the body is named for it`,
			`Fill in '${label}', name the key of 'Universal Webhook' that holds it, or let the body hold ${keys.join(' or ')}.`,
		);
	}
	refuseLost(params);
}

/** Whether the foreign body holds any of the keys. */
export function holdsOneOf({ universalWebhook: foreign }: Names, keys: readonly string[]): boolean {
	return keys.some((key) => foreign?.[key] !== undefined && foreign[key] !== null);
}

/** Salebot would look for the value and, at best, say in its own words that there is none. */
function refuseLost(params: Names): void {
	const { delimiter = '', universalWebhook: foreign = {} } = params;
	const body = { ...foreign, ...variablesOf(params) };
	for (const { name, property } of universalWebhook) {
		const given: unknown = Reflect.get(params, name);
		if (typeof given !== 'string' || name === 'delimiter') continue;
		const path = name.startsWith('delimiter') ? given.split(delimiter) : [given];
		const found = path.reduce<Json | undefined>(
			(inner, key) => (holds(Object(inner), key) ? Reflect.get(Object(inner), key) : undefined),
			body,
		);
		if (typeof found === 'string' || typeof found === 'number') continue;
		throw new InputError(
			`'${property.displayName}' says "${given}", where 'Universal Webhook' holds ${found === undefined ? 'nothing' : `${kindOf(found)}, no text or number`}`,
			`Its keys are: ${Object.keys(body).slice(0, MOST_KEYS).join(', ') || 'none'}.`,
		);
	}
}

const MOST_KEYS = 20;

/** Salebot splits the path wherever the delimiter stands, also within a key. */
function requireApart(value: Json | undefined, delimiter: string): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value)) {
		if (!Array.isArray(value) && key.includes(delimiter)) {
			throw new InputError(
				`'Webhook Delimiter' is "${delimiter}", which occurs in the key "${key}"`,
				'Salebot would split that key too. Choose one that occurs in no key of the body.',
			);
		}
		requireApart(inner, delimiter);
	}
}

/**
 * For the calls that take exactly one kind of target: one of the node's own, or one that the foreign
 * body holds or that a path leads to. Without any, Salebot would accept the call and do nothing.
 */
export function oneTarget(params: Names, keys: readonly string[], own: unknown): void {
	checkNames(params, []);
	const held = keys.filter((key) => params.universalWebhook?.[key] !== undefined);
	const count = held.length + (own === undefined ? 0 : 1);
	if (count > 1) {
		throw new InputError(
			`The call has several kinds of targets: ${[...held, ...(own === undefined ? [] : ['that of the node'])].join(', ')}`,
			'Salebot takes exactly one of them, they exclude each other. Remove the others.',
		);
	}
	if (count === 1 || namedClient(params) !== undefined) return;
	throw new InputError(
		'The call has no target',
		`Salebot would accept it and do nothing. Fill in the target, or let 'Universal Webhook' name it (${keys.join(', ')} or a path).`,
	);
}
