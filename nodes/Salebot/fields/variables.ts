import { InputError } from '../../shared/vocabulary/errors';
import { choice, custom, json, when } from '../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { duplicateKey, isMap } from '../../shared/vocabulary/json';
import { asMap, asText, rows } from '../../shared/vocabulary/read';
import { safeKey } from '../../shared/vocabulary/safe';
import type { Place } from '../../shared/vocabulary/types';

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

export interface Variables {
	variables?: JsonMap;
	variablesJson?: JsonMap;
}

export function variablesOf({ variables, variablesJson }: Variables): JsonMap {
	return variables ?? variablesJson ?? {};
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
