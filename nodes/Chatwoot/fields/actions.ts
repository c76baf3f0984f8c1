import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { InputError } from '../../shared/vocabulary/errors';
import { choice, custom, holding, json, when } from '../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { asList, asNumber, asText, entered, rows } from '../../shared/vocabulary/read';
import type { Place } from '../../shared/vocabulary/types';
import { entries } from './automation';
import { filledWhen } from './liquid';
import { asWholeId } from '../../shared/vocabulary/ids';

/** Actions that rules and macros share. */
const COMMON: INodePropertyOptions[] = [
	{ name: 'Add Labels', value: 'add_label' },
	{ name: 'Add Private Note', value: 'add_private_note' },
	{ name: 'Assign Agent', value: 'assign_agent' },
	{ name: 'Assign Team', value: 'assign_team' },
	{ name: 'Change Priority', value: 'change_priority' },
	{ name: 'Change Status', value: 'change_status' },
	{ name: 'Mute Conversation', value: 'mute_conversation' },
	{ name: 'Remove Assigned Team', value: 'remove_assigned_team' },
	{ name: 'Remove Labels', value: 'remove_label' },
	{ name: 'Resolve Conversation', value: 'resolve_conversation' },
	{ name: 'Send Email Transcript', value: 'send_email_transcript' },
	{ name: 'Send Message', value: 'send_message' },
	{ name: 'Send Webhook Event', value: 'send_webhook_event' },
	{ name: 'Snooze Conversation', value: 'snooze_conversation' },
];

/** Actions of rules alone. */
const OF_RULES: INodePropertyOptions[] = [
	{ name: 'Add SLA Policy (Licensed)', value: 'add_sla' },
	{ name: 'Open Conversation', value: 'open_conversation' },
	{ name: 'Schedule Message (Fork)', value: 'create_scheduled_message' },
	{ name: 'Send Email to Teams', value: 'send_email_to_team' },
	{ name: 'Set Conversation Pending', value: 'pending_conversation' },
];

const shownFor = (...actionName: string[]) => ({ show: { actionName } });

const LABELS: INodeProperties = {
	displayName: 'Label Names or IDs',
	name: 'labels',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'labelTitles' },
	displayOptions: shownFor('add_label', 'remove_label'),
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

const CHOICES: INodeProperties[] = [
	LABELS,
	{
		displayName: 'Agent Name or ID',
		name: 'agentId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'actionAgents' },
		displayOptions: shownFor('assign_agent'),
		default: '',
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
	{
		displayName: 'Team Name or ID',
		name: 'teamId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'actionTeams' },
		displayOptions: shownFor('assign_team'),
		default: '',
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
	{
		displayName: 'Priority',
		name: 'priority',
		type: 'options',
		displayOptions: shownFor('change_priority'),
		default: 'high',
		options: [
			{ name: 'High', value: 'high' },
			{ name: 'Low', value: 'low' },
			{ name: 'Medium', value: 'medium' },
			{ name: 'None', value: 'nil' },
			{ name: 'Urgent', value: 'urgent' },
		],
	},
	{
		displayName: 'Status',
		name: 'status',
		type: 'options',
		displayOptions: shownFor('change_status'),
		default: 'resolved',
		options: [
			{ name: 'Open', value: 'open' },
			{ name: 'Pending', value: 'pending' },
			{ name: 'Resolved', value: 'resolved' },
			{ name: 'Snoozed', value: 'snoozed' },
		],
	},
	{
		displayName: 'Emails',
		name: 'emails',
		type: 'string',
		displayOptions: shownFor('send_email_transcript'),
		default: '',
		placeholder: 'e.g. nina@example.com, {{contact.email}}',
		description: 'One address, or several separated by commas',
	},
	{
		displayName: 'URL',
		name: 'url',
		type: 'string',
		displayOptions: shownFor('send_webhook_event'),
		default: '',
		placeholder: 'e.g. https://example.com/hook',
	},
];

const CHOICES_OF_RULES: INodeProperties[] = [
	{
		displayName: 'Delay',
		name: 'delayMinutes',
		type: 'number',
		typeOptions: { minValue: 1 },
		displayOptions: shownFor('create_scheduled_message'),
		default: 60,
		description: 'After how many minutes it is sent',
	},
	{
		displayName: 'SLA Policy Name or ID',
		name: 'slaPolicyId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'slaPolicies' },
		displayOptions: shownFor('add_sla'),
		default: '',
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
	{
		displayName: 'Team Names or IDs',
		name: 'teamIds',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'teamIds' },
		displayOptions: shownFor('send_email_to_team'),
		default: [],
		description:
			'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
];

const messageFor = (...actions: string[]): INodeProperties => ({
	displayName: 'Message',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 3 },
	displayOptions: shownFor('send_message', 'add_private_note', ...actions),
	default: '',
	description: filledWhen('it is sent'),
});

function actionFields<const R extends boolean>(
	required: R,
	offered: INodePropertyOptions[],
	choices: INodeProperties[],
) {
	const values: INodeProperties[] = [
		{
			displayName: 'Action',
			name: 'actionName',
			type: 'options',
			default: 'add_label',
			options: [...offered].sort((a, b) => a.name.localeCompare(b.name, 'en')),
		},
		...[...choices].sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
	];
	return [
		choice('actionsMode', {
			displayName: 'Actions As',
			default: 'form',
			options: [
				{ name: 'Form', value: 'form' },
				{ name: 'JSON', value: 'json' },
			],
		}),
		when(
			{ actionsMode: ['form'] },
			custom(
				'actions',
				{ displayName: 'Actions', wire: 'body:actions', required },
				{
					type: 'fixedCollection',
					placeholder: 'Add action',
					typeOptions: { multipleValues: true, sortable: true },
					default: {},
					options: [{ displayName: 'Action', name: 'action', values }],
				},
				(raw, place) => wanted(rows(raw, 'action').map(actionOf), place, required),
			),
		),
		when(
			{ actionsMode: ['json'] },
			holding(
				['action_name', 'action_params'],
				json(
					'actionsJson',
					{
						displayName: 'Actions (JSON)',
						description: 'A list of actions with action_name and action_params',
						wire: 'body:actions',
						required,
						empty: '[]',
						placeholder: 'e.g. [{ "action_name": "add_label", "action_params": ["vip"] }]',
					},
					(raw, place) => wanted(entries(raw, place, 'action_name'), place, required),
				),
			),
		),
	] as const;
}

/** What an automation rule does, as a form and as JSON. */
export const automationActions = <const R extends boolean>({ required }: { required: R }) =>
	actionFields(
		required,
		[...COMMON, ...OF_RULES],
		[...CHOICES, ...CHOICES_OF_RULES, messageFor('create_scheduled_message', 'send_email_to_team')],
	);

/** What a macro does, as a form and as JSON. */
export const macroActions = <const R extends boolean>({ required }: { required: R }) =>
	actionFields(required, COMMON, [...CHOICES, messageFor()]);

function wanted(actions: JsonMap[], { label }: Place, required: boolean): JsonMap[] | undefined {
	if (actions.length > 0) return actions;
	if (!required) return undefined;
	throw new InputError(`'${label}' is empty`, 'Add at least one action.');
}

type Row = Record<string, unknown>;

function actionOf(row: Row): JsonMap {
	const name = asText(row.actionName ?? '', { label: 'Action' });
	return {
		action_name: name,
		action_params: PARAMS.get(name)?.(row) ?? [],
	};
}

/** What each action wants to know; those that are not here want nothing. */
const WANTED: Readonly<Record<string, (row: Row) => Json[]>> = {
	add_label: (row) => several(row, LABELS.name, LABELS.displayName),
	remove_label: (row) => several(row, LABELS.name, LABELS.displayName),
	add_private_note: (row) => [needed(row, 'message', 'Message')],
	send_message: (row) => [needed(row, 'message', 'Message')],
	assign_agent: (row) => [idOrWord(needed(row, 'agentId', 'Agent Name or ID'))],
	assign_team: (row) => [idOrWord(needed(row, 'teamId', 'Team Name or ID'))],
	change_priority: (row) => [asText(row.priority ?? 'high', { label: 'Priority' })],
	change_status: (row) => [asText(row.status ?? 'resolved', { label: 'Status' })],
	send_email_transcript: (row) => [several(row, 'emails', 'Emails').join(', ')],
	send_webhook_event: (row) => [needed(row, 'url', 'URL')],
	add_sla: (row) => [
		asWholeId(needed(row, 'slaPolicyId', 'SLA Policy Name or ID'), {
			label: 'SLA Policy Name or ID',
		}),
	],
	create_scheduled_message: (row) => [
		{
			content: needed(row, 'message', 'Message'),
			delay_minutes: asNumber(
				row.delayMinutes ?? 60,
				{ label: 'Delay' },
				{ whole: true, min: 1, max: 999 * 24 * 60 },
			),
		},
	],
	send_email_to_team: (row) => [
		{
			team_ids: several(row, 'teamIds', 'Team Names or IDs').map((one) =>
				asWholeId(one, { label: 'Team Names or IDs' }),
			),
			message: needed(row, 'message', 'Message'),
		},
	],
};

/** A name from outside finds nothing but these. */
const PARAMS = new Map(Object.entries(WANTED));

function needed(row: Row, name: string, label: string): string {
	const value = entered(row[name]);
	if (value !== undefined) return asText(value, { label });
	throw new InputError(
		`A row of 'Actions' leaves '${label}' empty`,
		`Fill in '${label}', or remove the row.`,
	);
}

function several(row: Row, name: string, label: string): Json[] {
	const values = asList(entered(row[name]) ?? [], { label });
	if (values.length > 0) return values;
	throw new InputError(
		`A row of 'Actions' leaves '${label}' empty`,
		`Fill in '${label}', or remove the row.`,
	);
}

/** Nobody has a word of its own, everybody else a number. */
const idOrWord = (given: string): Json => (/^\d+$/.test(given) ? Number(given) : given);
