/** Definitions of custom attributes. Their kinds and models are numbers or words in, and words out. */

import { found, invalid, ok, rails } from '../answers';
import { iso, type AttributeDefinition, type Fields } from '../state';
import type { Call, Handlers } from '../world';
import { given, isBlank } from './rows';

const MODELS = ['conversation_attribute', 'contact_attribute'];
const TYPES = ['text', 'number', 'currency', 'percent', 'link', 'date', 'list', 'checkbox'];

/** Standard fields, whose names no attribute may have. */
const TAKEN: Record<string, string[]> = {
	conversation_attribute:
		`status priority assignee_id inbox_id team_id display_id campaign_id labels
browser_language country_code referer created_at last_activity_at`.split(/\s+/),
	contact_attribute: `name email phone_number identifier country_code city created_at
last_activity_at referer blocked`.split(/\s+/),
};

const wrapper = {
	name: 'custom_attribute_definition',
	columns: `attribute_display_name attribute_display_type attribute_description attribute_key
attribute_values attribute_model regex_pattern regex_cue`.split(/\s+/),
};

function word(value: unknown, words: readonly string[]): string {
	const known = words[Number(value)] ?? words.find((one) => one === value);
	if (known === undefined) throw rails(500);
	return known;
}

function fieldsOf(call: Call): Fields {
	const fields = given(call, { wrapper });
	return {
		...fields,
		...(fields.attribute_model !== undefined && {
			attribute_model: word(fields.attribute_model, MODELS),
		}),
		...(fields.attribute_display_type !== undefined && {
			attribute_display_type: word(fields.attribute_display_type, TYPES),
		}),
	};
}

function check({ state }: Call, one: AttributeDefinition) {
	const problems: Array<[string, string]> = [];
	const { attribute_key: key, attribute_model: model } = one;
	if (isBlank(one.attribute_display_name))
		problems.push(['attribute_display_name', "can't be blank"]);
	const same = (other: AttributeDefinition) =>
		other.id !== one.id && other.attribute_key === key && other.attribute_model === model;
	if (state.attributes.some(same)) problems.push(['attribute_key', 'has already been taken']);
	if (TAKEN[model]?.includes(key))
		problems.push([
			'attribute_key',
			'The provided key is not allowed as it might conflict with default attributes.',
		]);
	if (problems.length) throw invalid(...problems);
}

const shown = (one: AttributeDefinition): Fields => ({
	regex_pattern: null,
	regex_cue: null,
	default_value: null,
	created_at: iso(0),
	updated_at: iso(0),
	...one,
});

const definitionOf = ({ state, path }: Call) =>
	found(state.attributes.find(({ id }) => id === Number(path.id)));

export const customAttributes: Handlers = {
	'get-account-custom-attribute': ({ state, query }) => {
		const { attribute_model: asked } = query;
		const wanted = isBlank(asked) ? undefined : (MODELS[Number(asked)] ?? asked);
		const list = state.attributes.filter(
			({ attribute_model: model }) => wanted === undefined || model === wanted,
		);
		return ok(list.map(shown));
	},
	'add-new-custom-attribute-to-account': (call) => {
		const blank = {
			attribute_description: null,
			attribute_display_type: 'text',
			attribute_model: 'conversation_attribute',
			attribute_values: [],
		};
		const times = { created_at: iso(Date.now()), updated_at: iso(Date.now()) };
		const one = { ...blank, ...fieldsOf(call), ...times, id: call.state.nextId() };
		const definition = one as unknown as AttributeDefinition;
		check(call, definition);
		call.state.attributes.push(definition);
		return ok(shown(definition));
	},
	'get-details-of-a-single-custom-attribute': (call) => ok(shown(definitionOf(call))),
	'update-custom-attribute-in-account': (call) => {
		const one = definitionOf(call);
		const next = { ...one, ...fieldsOf(call), updated_at: iso(Date.now()), id: one.id };
		check(call, next as AttributeDefinition);
		return ok(shown(Object.assign(one, next)));
	},
	'delete-custom-attribute-from-account': (call) => {
		const { attributes } = call.state;
		attributes.splice(attributes.indexOf(definitionOf(call)), 1);
		return { status: 204 };
	},
};
