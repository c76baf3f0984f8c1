import { InputError } from '../../shared/vocabulary/errors';
import { choice, custom, json, when } from '../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { duplicateKey, isMap } from '../../shared/vocabulary/json';
import { asMap, asText, rows } from '../../shared/vocabulary/read';
import { safeKey, setAt } from '../../shared/vocabulary/safe';
import type { Draft, Place } from '../../shared/vocabulary/types';

type VariableWire = 'body:*' | 'body:variables' | 'query:variables';

const form = (description: string, wire: VariableWire) =>
	custom(
		'variables',
		{ displayName: 'Variables', description, wire },
		{
			type: 'fixedCollection',
			placeholder: 'Add variable',
			typeOptions: { multipleValues: true },
			default: {},
			options: [
				{
					displayName: 'Variable',
					name: 'variable',
					values: [
						{ displayName: 'Name', name: 'name', type: 'string', default: '', required: true },
						{ displayName: 'Value', name: 'value', type: 'string', default: '' },
					],
				},
			],
		},
		readPairs,
	);

const twin = (description: string, wire: VariableWire) =>
	json(
		'variablesJson',
		{
			displayName: 'Variables (JSON)',
			description,
			wire,
			placeholder: 'e.g. { "city": "Kazan" }',
		},
		readMap,
	);

const mode = choice('variablesMode', {
	displayName: 'Variables As',
	default: 'form',
	options: [
		{ name: 'Form', value: 'form' },
		{ name: 'JSON', value: 'json' },
	],
});

/** Variables as a form and as JSON. */
export const variableFieldsIn = (wire: VariableWire, description: string) =>
	[
		mode,
		when({ variablesMode: ['form'] }, form(description, wire)),
		when({ variablesMode: ['json'] }, twin(description, wire)),
	] as const;

/** Variables of a client or a deal under one key. */
export const variableFields = variableFieldsIn('body:variables', 'The variables to save, by name');

/** Extra keys of a callback, which Salebot saves as variables (salebot.md A.2). */
export const extraVariableFields = variableFieldsIn(
	'body:*',
	'Salebot saves them as variables. A name with the prefix "client." goes to the client, any other to the deal.',
);

interface Variables {
	variables?: JsonMap;
	variablesJson?: JsonMap;
}

export function variablesOf({ variables, variablesJson }: Variables): JsonMap {
	return variables ?? variablesJson ?? {};
}

/** Names that mean something to a callback, so that no variable can bear them (salebot.md A.2). */
const RESERVED = new Set([
	'bot_id',
	'client_email',
	'client_id',
	'client_phone',
	'email',
	'email_id_bot',
	'group_id',
	'message',
	'name',
	'phone',
	'resume_bot',
	'send_time',
	'time_shift',
	'user_id',
]);

/** Spreads the variables over the body, beside the callback's own keys. */
export function extraVariables(params: Variables, { body }: Draft): void {
	delete body['*'];
	for (const [name, value] of Object.entries(variablesOf(params))) {
		if (RESERVED.has(name)) {
			throw new InputError(
				`A row of 'Variables' cannot be called "${name}"`,
				`Salebot takes "${name}" as a setting of the call. Rename the variable, or use the field of that name.`,
			);
		}
		setAt(body, [name], value, 'Variables');
	}
}

function readPairs(raw: unknown, place: Place): JsonMap {
	const variables = new Map<string, Json>();
	for (const { name, value } of rows(raw, 'variable')) {
		const key = asText(name ?? '', place).trim();
		if (key === '') {
			throw new InputError(
				`A row of '${place.label}' has no name`,
				'Fill in its name or remove it.',
			);
		}
		if (variables.has(key)) {
			throw new InputError(
				`'${place.label}' names "${key}" twice`,
				'Keep one of the rows: Salebot would see only the last.',
			);
		}
		variables.set(safeKey(key, place.label), isScalar(value) ? value : asText(value ?? '', place));
	}
	return Object.fromEntries(variables);
}

function isScalar(value: unknown): value is Json {
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A JSON object; as text it may not name a key twice. */
export function readMap(raw: unknown, place: Place): JsonMap {
	const value = asMap(raw, place);
	const twice = typeof raw === 'string' ? duplicateKey(raw) : undefined;
	if (twice === undefined && isMap(value)) return value;
	throw new InputError(
		`'${place.label}' names "${twice}" twice`,
		'JSON keeps only the last of them. Use each name once.',
	);
}
