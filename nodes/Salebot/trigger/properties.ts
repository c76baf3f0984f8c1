import type { INodeProperties } from 'n8n-workflow';
import {
	attachmentPrefix,
	downloadAttachments,
	downloadTimeout,
	maxFileSize,
} from '../../shared/webhook/downloads';
import { direction, excludedOrOnly, oneOrSeveral } from '../../shared/webhook/filterFields';
import { CLIENT_TYPES } from '../fields/clientTypes';

const ofProject = { show: { source: ['projectWebhook'] } };
const ofBlock = { show: { source: ['apiRequest'] } };

const groupId: INodeProperties = oneOrSeveral(
	{
		displayName: 'Bot',
		name: 'groupId',
		description: 'Only messages of this bot or channel. By ID you may name several.',
	},
	'searchChannels',
	'e.g. my_shop_bot, 143414131',
);

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	displayOptions: ofProject,
	options: [
		groupId,
		direction(
			'What the bot, operators and the API send',
			'Which messages start the workflow. Without this filter only those that a client wrote do, or only outgoing ones where another filter asks for them. What Salebot tells without naming a client needs Both. Beware of loops: what the workflow itself sends is outgoing too.',
		),
		{
			displayName: 'Messengers',
			name: 'clientTypes',
			type: 'multiOptions',
			options: CLIENT_TYPES,
			default: [],
			description: 'Only messages of clients in these messengers',
		},
		{
			displayName: 'More Service Events',
			name: 'moreServiceEvents',
			type: 'string',
			default: '',
			placeholder: 'e.g. order_paid, form_sent',
			description:
				'Texts that count as service events too, separated by commas. A message counts when it is such a text, or begins with it and a space.',
		},
		{
			displayName: 'Origin of Outgoing Messages',
			name: 'origins',
			type: 'multiOptions',
			options: [
				{ name: 'Block of the Bot', value: 'bot' },
				{ name: 'Operator or API', value: 'operatorOrApi' },
			],
			default: [],
			description: 'Only outgoing messages sent by these; incoming ones are left alone',
		},
		excludedOrOnly({
			displayName: 'Service Events',
			name: 'serviceEvents',
			description:
				'What to do with texts that nobody wrote, such as new_chat_member, left_chat_member, client_unsubscribed, link_was_pressed. Without this filter they are included.',
		}),
		{
			displayName: 'Undelivered Only',
			name: 'undeliveredOnly',
			type: 'boolean',
			default: true,
			description: 'Whether only messages that did not reach the client start the workflow',
		},
	],
};

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	displayOptions: ofProject,
	options: [
		attachmentPrefix,
		downloadAttachments(
			'Whether to fetch the files of a message, after Salebot has its answer. A file that cannot be fetched is told in its attachment. Use a secret too: else anybody who knows the address chooses what is fetched.',
		),
		maxFileSize,
		downloadTimeout,
	],
};

/** What says which messages start the workflow. */
export const narrowing = [filters];

export const properties: INodeProperties[] = [
	{
		displayName: 'Source',
		name: 'source',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Project Webhook',
				value: 'projectWebhook',
				description: 'Salebot tells of every message in the project',
			},
			{
				name: 'API Request of a Block',
				value: 'apiRequest',
				description: 'A block of the bot calls and may wait for data',
			},
		],
		default: 'projectWebhook',
	},
	{
		displayName:
			"In Salebot, open the project settings and put the URL above into 'Webhook URL'. There is one slot a project: the test URL and the production URL must be swapped by hand. Put the production URL back when you have finished testing.",
		name: 'projectNotice',
		type: 'notice',
		default: '',
		displayOptions: ofProject,
	},
	{
		displayName:
			"In Salebot, open the block's API request tab, choose POST-json and put the URL above there. There is one slot a block: the test URL and the production URL must be swapped by hand.",
		name: 'blockNotice',
		type: 'notice',
		default: '',
		displayOptions: ofBlock,
	},
	{
		displayName: 'Respond',
		name: 'responseMode',
		type: 'options',
		options: [
			{
				name: 'Immediately',
				value: 'onReceived',
				description: 'The bot goes on at once',
			},
			{
				name: 'When Last Node Finishes',
				value: 'lastNode',
				description: "With the JSON of the last node's first item, which the block can read",
			},
		],
		default: 'lastNode',
		displayOptions: ofBlock,
	},
	{
		displayName:
			"Without a credential that holds a 'Webhook Secret' this URL is open: anybody who knows it can start the workflow. With one, add ?secret= and the secret to the URL in Salebot, or send it in the header X-Webhook-Secret. Letters and digits need no encoding.",
		name: 'secretNotice',
		type: 'notice',
		default: '',
	},
	filters,
	options,
];
