import type { INodeProperties } from 'n8n-workflow';
import {
	attachmentPrefix,
	downloadAttachments,
	downloadTimeout,
	maxFileSize,
} from '../../shared/webhook/downloads';
import { oneOrSeveral } from '../../shared/webhook/filterFields';
import { CHATWOOT_EVENTS, FORK_EVENTS } from '../fields/events';
import { filters } from './filterProperties';
import { ANSWERED } from './settings';

const ofAccount = { show: { source: ['account'] } };
const byHand = { show: { source: ['manual'] } };

const MESSAGE_ANSWERED = {
	name: 'Message Answered',
	value: ANSWERED,
	description:
		'A visitor clicks a choice, fills in a form, gives an e-mail address or rates. Chatwoot tells it as an update of the message that asked.',
};

/** What agent bots, API inboxes, automation rules and macros send (chatwoot.md 2.6). */
const MANUAL_EVENTS = [
	{ name: 'Conversation Created', value: 'conversation_created' },
	{ name: 'Conversation Opened', value: 'conversation_opened' },
	{ name: 'Conversation Resolved', value: 'conversation_resolved' },
	{ name: 'Conversation Status Changed', value: 'conversation_status_changed' },
	{ name: 'Conversation Updated', value: 'conversation_updated' },
	{ name: 'Macro Executed', value: 'macro.executed' },
	MESSAGE_ANSWERED,
	{ name: 'Message Created', value: 'message_created' },
	{ name: 'Message Updated', value: 'message_updated' },
	{ name: 'Typing Off', value: 'conversation_typing_off' },
	{ name: 'Typing On', value: 'conversation_typing_on' },
	{ name: 'Web Widget Opened', value: 'webwidget_triggered' },
];

/** What the trigger of an account can wait for. */
export const ACCOUNT_EVENTS = [...CHATWOOT_EVENTS, ...FORK_EVENTS, MESSAGE_ANSWERED];

const accountId: INodeProperties = oneOrSeveral(
	{
		displayName: 'Account',
		name: 'accountId',
		description: 'Another account that the credential may use',
	},
	'searchAccounts',
	'e.g. 1',
);

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		accountId,
		attachmentPrefix,
		downloadAttachments(
			'Whether to fetch the files of a message, after Chatwoot has its answer. A file that cannot be fetched is told in its attachment.',
		),
		{
			displayName: 'Fetch',
			name: 'fetch',
			type: 'multiOptions',
			options: [
				{
					name: 'Conversation',
					value: 'conversation',
					description: 'The whole conversation as it is now, in the field conversation',
				},
				{
					name: 'Message',
					value: 'message',
					description: 'The message with its delivery status, in the field message',
				},
			],
			default: ['message'],
			description:
				'What to read from Chatwoot besides the event, after Chatwoot has its answer. If that fails, the workflow starts and the field missing says why.',
		},
		maxFileSize,
		{
			displayName: 'Signature Tolerance',
			name: 'tolerance',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 300,
			description:
				'How many seconds the time of a signed call may be away from the time here. What is older may have been recorded and sent again by somebody.',
		},
		downloadTimeout,
	],
};

const events: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	options: [...CHATWOOT_EVENTS, MESSAGE_ANSWERED].sort((a, b) =>
		a.name.localeCompare(b.name, 'en'),
	),
	default: ['message_answered', 'message_created'],
	description: 'What starts the workflow. Inbox events are sent only where the server allows it.',
	displayOptions: ofAccount,
};

const forkEvents: INodeProperties = {
	displayName: 'WhatsApp Groups and fazer.ai',
	name: 'forkEvents',
	type: 'multiOptions',
	options: [...FORK_EVENTS],
	default: [],
	description:
		"Events that only fazer.ai's Chatwoot knows, and not each version all of them. Message Incoming and Message Outgoing tell again what Message Created tells.",
	displayOptions: ofAccount,
};

const manualEvents: INodeProperties = {
	displayName: 'Events',
	name: 'manualEvents',
	type: 'multiOptions',
	options: MANUAL_EVENTS,
	default: [],
	description:
		'Only these events start the workflow; any event if none is chosen. Those of automation rules are called automation_event and the name of the rule.',
	displayOptions: byHand,
};

/** What says which events of which account start the workflow. */
export const narrowing: INodeProperties[] = [
	events,
	forkEvents,
	manualEvents,
	filters,
	{ ...options, options: [accountId] },
];

export const properties: INodeProperties[] = [
	{
		displayName: 'Source',
		name: 'source',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Account Webhook',
				value: 'account',
				description: 'Registers itself at Chatwoot when the workflow is published',
			},
			{
				name: 'Agent Bot or API Inbox',
				value: 'manual',
				description: 'You enter the URL at the bot, inbox, automation rule or macro yourself',
			},
		],
		default: 'account',
	},
	{
		displayName:
			"The token's user must be an administrator of the account: the webhook is made when you publish and removed when you unpublish. n8n looks at it only then. If somebody deletes it in Chatwoot, unpublish and publish again. <b>By default only incoming messages and answers from others start the workflow</b>: no reactions, notes, nor what agents, bots and the workflow itself send. 'Filters' change that.",
		name: 'accountNotice',
		type: 'notice',
		default: '',
		displayOptions: ofAccount,
	},
	{
		displayName:
			"Enter the production URL above in Chatwoot: as 'Webhook URL' of the agent bot or API inbox, or in the action of an automation rule or macro. Put the secret that is shown there into 'Webhook Secret' of the credential. Without a secret anybody who knows the URL can start the workflow. By default only incoming messages and answers from others start the workflow; 'Filters' change that. <b>Before you unpublish</b>, take the URL out in Chatwoot: an address that is gone makes it mark messages of an API inbox as failed and call again and again.",
		name: 'manualNotice',
		type: 'notice',
		default: '',
		displayOptions: byHand,
	},
	events,
	forkEvents,
	manualEvents,
	{
		displayName: 'Signature',
		name: 'signature',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Automatic',
				value: 'auto',
				description: 'Check it whenever a secret is known; older servers have none',
			},
			{
				name: 'Required',
				value: 'required',
				description: 'Publish only where there is a secret, and let in only what is signed',
			},
			{
				name: 'Off',
				value: 'off',
				description: 'Let in whoever knows the URL',
			},
		],
		default: 'auto',
		description:
			'Whether calls must bear the signature of Chatwoot. Those that do not pass start nothing: an account webhook gets 401; an agent bot or API inbox gets 200, and the log of n8n says why, because Chatwoot would mark messages as failed and call again.',
	},
	filters,
	options,
];
