import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { InputError } from '../../../shared/vocabulary/errors';
import { custom, holding, json, when } from '../../../shared/vocabulary/fields';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { rows } from '../../../shared/vocabulary/read';
import type { Place } from '../../../shared/vocabulary/types';
import { entries } from './automation';
import { formOrJson } from './filter';
import { filledWhen } from '../liquid';
import { actionOf } from './actionParams';

/** Actions that rules and macros share. */
const COMMON: INodePropertyOptions[] = [
	{ name: 'Add Labels', value: 'add_label' },
	{ name: 'Add Private Note', value: 'add_private_note' },
	{ name: 'Assign Agent', value: 'assign_agent' },
	{ name: 'Assign Team', value: 'assign_team' },
	{ name: 'Change Priority', value: 'change_priority' },
	{ name: 'Change Status', value: 'change_status' },
	{ name: 'Mute Conversation', value: 'mute_conversation' },
	{ name: 'Remove Assigned Agent', value: 'remove_assigned_agent' },
	{ name: 'Remove Assigned Team', value: 'remove_assigned_team' },
	{ name: 'Remove Labels', value: 'remove_label' },
	{ name: 'Resolve Conversation', value: 'resolve_conversation' },
	{ name: 'Send Attachment', value: 'send_attachment' },
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
	required: true,
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'labelTitles' },
	displayOptions: shownFor('add_label', 'remove_label'),
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

const agentBy = (loadOptionsMethod: string): INodeProperties => ({
	displayName: 'Agent Name or ID',
	name: 'agentId',
	required: true,
	type: 'options',
	typeOptions: { loadOptionsMethod },
	displayOptions: shownFor('assign_agent'),
	default: '',
	description:
		'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
});

const fileFor = (...actions: string[]): INodeProperties => ({
	displayName: 'File ID',
	name: 'fileId',
	required: true,
	type: 'string',
	displayOptions: shownFor('send_attachment', ...actions),
	default: '',
	placeholder: 'e.g. {{ $json.blob_id }}',
	description:
		"The blob_id that 'File: Upload' puts out, or that of a file which the rule or macro has already",
});

const CHOICES: INodeProperties[] = [
	LABELS,
	{
		displayName: 'Team Name or ID',
		name: 'teamId',
		required: true,
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
		required: true,
		type: 'string',
		displayOptions: shownFor('send_email_transcript'),
		default: '',
		placeholder: 'e.g. nina@example.com, {{contact.email}}',
		description: 'One address, or several separated by commas',
	},
	{
		displayName: 'URL',
		name: 'url',
		required: true,
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
		required: true,
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
		required: true,
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
	required: true,
	type: 'string',
	typeOptions: { rows: 3 },
	displayOptions: shownFor('send_message', 'add_private_note', ...actions),
	default: '',
	description: filledWhen('it is sent'),
});

function actionFields(
	isChange: boolean,
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
		formOrJson('actionsMode', 'Actions As', isChange),
		when(
			{ actionsMode: ['form'] },
			custom(
				'actions',
				{ displayName: 'Actions', wire: 'body:actions', required: true },
				{
					type: 'fixedCollection',
					placeholder: 'Add action',
					typeOptions: { multipleValues: true, sortable: true },
					default: {},
					options: [{ displayName: 'Action', name: 'action', values }],
				},
				(raw, place) => wanted(rows(raw, 'action').map(actionOf), place),
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
						required: true,
						empty: '[]',
						placeholder: 'e.g. [{ "action_name": "add_label", "action_params": ["vip"] }]',
					},
					(raw, place) => wanted(entries(raw, place, 'action_name'), place),
				),
			),
		),
	] as const;
}

/** What an automation rule does, as a form and as JSON. */
export const automationActions = (isChange = false) =>
	actionFields(
		isChange,
		[...COMMON, ...OF_RULES],
		[
			...CHOICES,
			...CHOICES_OF_RULES,
			agentBy('actionAgents'),
			fileFor('create_scheduled_message'),
			messageFor('create_scheduled_message', 'send_email_to_team'),
		],
	);

/** What a macro does, as a form and as JSON. */
export const macroActions = (isChange = false) =>
	actionFields(isChange, COMMON, [...CHOICES, agentBy('macroAgents'), fileFor(), messageFor()]);

function wanted(actions: JsonMap[], { label }: Place): JsonMap[] {
	if (actions.length > 0) return actions;
	throw new InputError(`'${label}' is empty`, 'Add at least one action.');
}
