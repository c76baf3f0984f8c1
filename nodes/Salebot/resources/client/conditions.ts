import { InputError } from '../../../shared/vocabulary/errors';
import { choice, custom, json, when } from '../../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { asList, asText, rows } from '../../../shared/vocabulary/read';
import { holds, setAt } from '../../../shared/vocabulary/safe';
import type { Place } from '../../../shared/vocabulary/types';
import { readMap } from '../../fields/variables';

const OPERATORS = [
	{ name: 'Is', value: 'equal' },
	{ name: 'Is Not', value: '_not' },
	{ name: 'Is Not One Of', value: '_not_in' },
	{ name: 'Is One Of', value: '_in' },
];

/** Conditions of find_clients as a form and as JSON (salebot.md A.4, 30). */
export const conditionFields = [
	choice('qMode', {
		displayName: 'Conditions As',
		default: 'form',
		options: [
			{ name: 'Form', value: 'form' },
			{ name: 'JSON', value: 'json' },
		],
	}),
	when(
		{ qMode: ['form'] },
		custom(
			'q',
			{
				displayName: 'Conditions',
				description: 'What the variables must hold; each variable once',
				wire: 'body:q',
				required: true,
			},
			{
				type: 'fixedCollection',
				placeholder: 'Add condition',
				typeOptions: { multipleValues: true },
				default: {},
				options: [
					{
						displayName: 'Condition',
						name: 'condition',
						values: [
							{
								displayName: 'Variable',
								name: 'name',
								type: 'string',
								default: '',
								required: true,
							},
							{
								displayName: 'Operator',
								name: 'operator',
								type: 'options',
								default: 'equal',
								options: OPERATORS,
							},
							{
								displayName: 'Value',
								name: 'value',
								type: 'string',
								default: '',
								description: 'For "one of", several values separated by commas or as a list',
							},
						],
					},
				],
			},
			readRows,
		),
	),
	when(
		{ qMode: ['json'] },
		json(
			'qJson',
			{
				displayName: 'Conditions (JSON)',
				description:
					'An object of variables, each with a value or with one of _not, _in and _not_in. Numbers are compared only if all clients hold a number there.',
				wire: 'body:q',
				required: true,
				placeholder: 'e.g. { "city": { "_in": ["Kazan", "Omsk"] } }',
			},
			readConditions,
		),
	),
] as const;

function readRows(raw: unknown, place: Place): JsonMap {
	const conditions: JsonMap = {};
	for (const { name, operator = 'equal', value } of rows(raw, 'condition')) {
		const variable = asText(name ?? '', { label: 'Variable' }).trim();
		if (variable === '') {
			throw new InputError(
				`A row of '${place.label}' names no variable`,
				'Fill it in or remove it.',
			);
		}
		if (holds(conditions, variable)) {
			throw new InputError(
				`'${place.label}' names "${variable}" twice`,
				'Salebot sees only the last of them. Use "Is One Of" with several values.',
			);
		}
		setAt(conditions, [variable], conditionOf(String(operator), value), place.label);
	}
	return atLeastOne(conditions, place);
}

function conditionOf(operator: string, value: unknown): Json {
	if (!OPERATORS.some((known) => known.value === operator)) {
		throw new InputError(
			`'Operator' cannot be "${operator}"`,
			`Use one of: ${OPERATORS.map((known) => known.value).join(', ')}.`,
		);
	}
	const label = { label: 'Value' };
	const given = typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
	if (operator === 'equal') return given ?? asText(value ?? '', label);
	if (operator === '_not') return { _not: given ?? asText(value ?? '', label) };
	const list = asList(value, label);
	if (list.length === 0) throw new InputError("'Value' holds no entry", 'Give at least one.');
	return { [operator]: list };
}

function readConditions(raw: unknown, place: Place): JsonMap {
	const conditions = atLeastOne(readMap(raw, place), place);
	const hollow = Object.entries(conditions).find(
		([, value]) => isMap(value) && Object.keys(value).length === 0,
	);
	if (hollow !== undefined) {
		throw new InputError(
			`'${place.label}' compares "${hollow[0].slice(0, 40)}" with nothing`,
			'Give a value, or one of _not, _in and _not_in.',
		);
	}
	const listed = Object.entries(conditions).find(([, value]) => Array.isArray(value));
	if (listed === undefined) return conditions;
	throw new InputError(
		`'${place.label}' compares "${listed[0].slice(0, 40)}" with a list`,
		'Write the list as { "_in": […] } or { "_not_in": […] }.',
	);
}

function atLeastOne(conditions: JsonMap, { label }: Place): JsonMap {
	if (Object.keys(conditions).length > 0) return conditions;
	throw new InputError(`'${label}' is empty`, 'Add at least one condition.');
}
