import type { INodeProperties } from 'n8n-workflow';
import {
	attachmentPrefix,
	downloadAttachments,
	downloadTimeout,
	maxFileSize,
} from '../../shared/webhook/downloads';

export const EVENTS = [
	{ name: 'Comment', value: 'comment', description: 'An answer under a post' },
	{ name: 'Message', value: 'message', description: 'A user or bot of amoCRM writes' },
	{
		name: 'Message (V1)',
		value: 'v1',
		description: 'The deprecated shape, without account and message ID',
	},
	{ name: 'Reaction', value: 'reaction', description: 'A user reacts to a message' },
	{
		name: 'Typing',
		value: 'typing',
		description: 'A user is typing; support must switch this on for the channel',
	},
];

const events: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	options: EVENTS,
	default: ['comment', 'message', 'reaction', 'typing', 'v1'],
	description: 'What starts the workflow',
};

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		{
			displayName: 'Accounts',
			name: 'accounts',
			type: 'string',
			default: '',
			placeholder: 'e.g. af9945ff-1490-4cad-807d-945c15d88bec',
			description: 'Only these accounts, by amojo_id or scope ID; several with commas',
		},
		{
			displayName: 'Message Types',
			name: 'messageTypes',
			type: 'multiOptions',
			options: [
				{ name: 'Audio', value: 'audio' },
				{ name: 'File', value: 'file' },
				{ name: 'Picture', value: 'picture' },
				{ name: 'Sticker', value: 'sticker' },
				{ name: 'Text', value: 'text' },
				{ name: 'Video', value: 'video' },
				{ name: 'Voice', value: 'voice' },
			],
			default: [],
			description: 'Only messages of these types',
		},
	],
};

/** What says which events start the workflow. */
export const narrowing = [events, filters];

export const properties: INodeProperties[] = [
	{
		displayName:
			"Send amoCRM support the production URL above as it is, with <code>:scope_id</code> at its end: amoCRM puts the scope there. A channel has one address, and only support can change it. It stays the same as long as this node exists: <b>do not delete it</b>, and keep 'Path' as it is. While you build, pin the data of a real event.",
		name: 'addressNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Path',
		name: 'path',
		type: 'string',
		default: '',
		noDataExpression: true,
		placeholder: 'e.g. office',
		description:
			'The last part of the address. Leave it empty for one that no other node has. A path that another workflow serves already is refused when you publish; in n8n 1 only when the second one starts to listen.',
	},
	events,
	filters,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			attachmentPrefix,
			downloadAttachments(
				'Whether to fetch the file of a message, after amoCRM has its answer. If that fails, the workflow starts and says so.',
			),
			{
				displayName: 'Ignore Older Than',
				name: 'ignoreOlderThan',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 10,
				description:
					'Minutes after which a message no longer starts the workflow; 10 without this option, 0 for never. An import of messages of users comes back here, and must not be sent to the clients again.',
			},
			maxFileSize,
			downloadTimeout,
		],
	},
];
