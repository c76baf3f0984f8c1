import type {
	FieldType,
	ILoadOptionsFunctions,
	INodePropertyOptions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { listAt } from '../answers/digest';
import { askAccount } from './ask';
import { oneLine } from './named';

/** Whose custom attributes: those of contacts, or those of conversations. */
type Model = 'contact_attribute' | 'conversation_attribute';

export async function definitions(
	context: ILoadOptionsFunctions,
	model: Model,
): Promise<JsonMap[]> {
	const body = await askAccount(context, '/custom_attribute_definitions', {
		attribute_model: model === 'contact_attribute' ? '1' : '0',
	});
	return listAt()(body)
		.filter(isMap)
		.filter(({ attribute_model: of }) => of === model);
}

const TYPES: Record<string, FieldType> = {
	number: 'number',
	currency: 'number',
	percent: 'number',
	checkbox: 'boolean',
	date: 'dateTime',
	list: 'options',
};

async function mapper(context: ILoadOptionsFunctions, model: Model): Promise<ResourceMapperFields> {
	const fields = (await definitions(context, model)).map((definition): ResourceMapperField => {
		const values = definition.attribute_values;
		const type = TYPES[String(definition.attribute_display_type)] ?? 'string';
		return {
			id: String(definition.attribute_key),
			displayName: oneLine(definition.attribute_display_name ?? definition.attribute_key),
			required: false,
			defaultMatch: false,
			display: true,
			type,
			...(type === 'options' && {
				options: (Array.isArray(values) ? values : []).map((value) => ({
					name: String(value),
					value: String(value),
				})),
			}),
		};
	});
	return { fields };
}

export async function contactAttributes(this: ILoadOptionsFunctions) {
	return await mapper(this, 'contact_attribute');
}

export async function conversationAttributes(this: ILoadOptionsFunctions) {
	return await mapper(this, 'conversation_attribute');
}

const CONTACT_KEYS = [
	'blocked',
	'city',
	'company_name',
	'country_code',
	'created_at',
	'email',
	'identifier',
	'labels',
	'last_activity_at',
	'name',
	'phone_number',
];

const CONVERSATION_KEYS = [
	'assignee_id',
	'browser_language',
	'campaign_id',
	'contact_id',
	'conversation_language',
	'created_at',
	'display_id',
	'group_type',
	'inbox_id',
	'labels',
	'last_activity_at',
	'mail_subject',
	'priority',
	'referer',
	'status',
	'team_id',
];

async function filterKeys(
	context: ILoadOptionsFunctions,
	standard: readonly string[],
	model: Model,
): Promise<INodePropertyOptions[]> {
	const own = (await definitions(context, model)).map((definition) => ({
		name: `${oneLine(definition.attribute_display_name)} (Custom)`,
		value: String(definition.attribute_key),
	}));
	return [...standard.map((value) => ({ name: titled(value), value })), ...own];
}

export function titled(key: string): string {
	return key
		.split('_')
		.map((word) => (word === 'id' ? 'ID' : `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
		.join(' ');
}

export async function contactFilterKeys(this: ILoadOptionsFunctions) {
	return await filterKeys(this, CONTACT_KEYS, 'contact_attribute');
}

export async function conversationFilterKeys(this: ILoadOptionsFunctions) {
	return await filterKeys(this, CONVERSATION_KEYS, 'conversation_attribute');
}
