import type { INodeProperties } from 'n8n-workflow';
import { AT_ONCE, ENDPOINTS } from './endpoints';

export const CHOICES = ENDPOINTS.map(({ label, name, description }) => ({
	name: label,
	value: name,
	description,
}));

export const endpoints: INodeProperties = {
	displayName: 'Endpoints',
	name: 'endpoints',
	type: 'multiOptions',
	required: true,
	default: [AT_ONCE],
	description: 'What this workflow serves. Endpoints that are not chosen do not exist.',
	options: CHOICES,
};

const strict: INodeProperties = {
	displayName: 'Strict',
	name: 'strict',
	type: 'boolean',
	default: false,
	description:
		'Whether to refuse calls that differ from the document in any way: another channel or type, missing or unknown fields, also those of the user. Without it a call is refused only where nothing can be done with it.',
};

export const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Answer Within',
			name: 'answerWithin',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 86400 },
			default: 120,
			description:
				'Seconds after which a call without an answer is ended with the documented failure; 120 without this option, 0 for never. What the workflow answers later goes nowhere.',
		},
		strict,
	],
};

/** What says which calls start the workflow. */
export const narrowing: INodeProperties[] = [endpoints, { ...options, options: [strict] }];
