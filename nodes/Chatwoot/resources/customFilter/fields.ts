import { choice, holding, json, when } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { entries } from '../../fields/rules/automation';
import { joined } from '../../fields/rules/conditions';
import { CONDITION_KEYS, conditionForm, KEPT } from '../../fields/rules/filter';

export const customFilterId = wholeIdPicker('customFilterId', {
	displayName: 'Custom Filter',
	wire: 'path:custom_filter_id',
	required: true,
	search: 'searchCustomFilters',
	placeholder: 'e.g. 2',
});

export const customFilterLane = ({ customFilterId: id }: { customFilterId: number }) =>
	`custom filter ${id}`;

export const name = {
	displayName: 'Name',
	wire: 'body:custom_filter.name',
	placeholder: 'e.g. Open for long',
} as const;

const KINDS = [
	{ name: 'Contacts', value: 'contact' },
	{ name: 'Conversations', value: 'conversation' },
	{ name: 'Reports', value: 'report' },
] as const;

export const filterType = (wire: 'query:filter_type' | 'body:custom_filter.filter_type') =>
	choice('filterType', {
		displayName: 'Of',
		wire,
		default: 'conversation',
		options: KINDS,
	});

/** What an agent shares stays the agent's own, which the answer shows. */
export const visibility = choice('visibility', {
	displayName: 'For',
	description: 'Who sees it. Only administrators share filters; seen on Chatwoot 4.15.1.',
	wire: 'body:custom_filter.visibility',
	default: 'personal',
	options: [
		{ name: 'Everybody', value: 'global' },
		{ name: "The Token's User", value: 'personal' },
	],
});

/** Of a report, too, conversations are compared. */
export const query = (isChange = false) => {
	const at = { name: 'query', wire: 'body:custom_filter.query.payload' } as const;
	return [
		choice('queryMode', {
			displayName: 'Conditions As',
			description:
				"In the forms 'Is More Days Ago Than' is saved as the date that it means today. That date stays, as the days go on.",
			default: isChange ? KEPT.value : 'conversation',
			options: [
				{ name: 'Form of Contacts', value: 'contact' },
				{ name: 'Form of Conversations', value: 'conversation' },
				{ name: 'JSON', value: 'json' },
				...(isChange ? [KEPT] : []),
			],
		}),
		when({ queryMode: ['conversation'] }, conditionForm('conversation', at)),
		when({ queryMode: ['contact'] }, conditionForm('contact', at)),
		when(
			{ queryMode: ['json'] },
			holding(
				CONDITION_KEYS,
				json(
					'queryJson',
					{
						displayName: 'Conditions (JSON)',
						description:
							'A list of conditions with attribute_key, filter_operator, values and, except for the last, query_operator',
						wire: at.wire,
						required: true,
						empty: '[]',
						placeholder:
							'e.g. [{ "attribute_key": "status", "filter_operator": "equal_to", "values": ["open"] }]',
					},
					(raw, place) => joined(entries(raw, place, 'attribute_key'), place),
				),
			),
		),
	] as const;
};
