import type { INodeProperties } from 'n8n-workflow';
import {
	direction,
	excluded,
	excludedOrOnly,
	oneOrSeveral,
} from '../../shared/webhook/filterFields';

/** Which of the chosen events start the workflow; `filters.ts` applies it. */
export const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		{
			displayName: 'Conversation Type',
			name: 'conversationType',
			type: 'options',
			options: [
				{ name: 'Both', value: 'both' },
				{ name: 'Group', value: 'group', description: 'A WhatsApp group' },
				{ name: 'Individual', value: 'individual' },
			],
			default: 'group',
			description:
				'Only events of groups, or only of individual people. Events that concern neither do not pass.',
		},
		direction(
			'What agents, bots, the API and Chatwoot itself send',
			'Which messages start the workflow. What a visitor answers by a click or a form counts as incoming. Without this filter only incoming ones do, or outgoing ones where the event or another filter asks for those. Beware of loops: what a workflow sends is outgoing too.',
		),
		{
			displayName: 'Group JID',
			name: 'groupJid',
			type: 'string',
			default: '',
			placeholder: 'e.g. 120363041234567890@g.us',
			description:
				'Only events of this WhatsApp group, several with commas. Applies to what the gateway says of groups too.',
		},
		oneOrSeveral(
			{
				displayName: 'Inbox',
				name: 'inboxId',
				description:
					'Only events of this inbox. By ID you may name several. Events without an inbox, such as those of contacts, do not pass.',
			},
			'searchInboxes',
			'e.g. 3, 5',
		),
		oneOrSeveral(
			{
				displayName: 'Label',
				name: 'labels',
				description:
					'Only conversations with this label. By title you may name several, one of which is enough.',
			},
			'searchLabelTitles',
			'e.g. vip, waiting',
			'Title',
		),
		excluded({
			displayName: 'Own Messages',
			name: 'ownMessages',
			description:
				"What to do with messages of the user whose token the credential holds, by which a workflow could answer itself. Without this filter they are excluded, also where 'Direction' lets outgoing ones through.",
		}),
		excludedOrOnly({
			displayName: 'Private Notes',
			name: 'privateNotes',
			description:
				"What to do with notes for the team. Without this filter they are excluded. They are outgoing, so to include them set 'Direction' to Both too.",
		}),
		{
			displayName: 'Provider Events',
			name: 'providerEvents',
			type: 'string',
			default: '',
			placeholder: 'e.g. group-participants.update, groups.update',
			description:
				"Only these of the event Provider Event Received, by provider_event; separated by commas. The gateway is talkative: who joins or leaves a group is in 'group-participants.update'.",
		},
		excludedOrOnly({
			displayName: 'Reactions',
			name: 'reactions',
			description:
				'What to do with reactions, which are messages with the sign as their text. Without this filter they are excluded.',
		}),
		{
			displayName: 'Sender Types',
			name: 'senderTypes',
			type: 'multiOptions',
			options: [
				{ name: 'Agent Bot', value: 'agentBot' },
				{ name: 'Chatwoot Itself', value: 'none', description: 'Greetings, surveys and the like' },
				{ name: 'Contact', value: 'contact' },
				{ name: 'User', value: 'user', description: 'An agent, or the API with their token' },
			],
			default: [],
			description: 'Only messages and typing of these; other events are left alone',
		},
		{
			displayName: 'Statuses',
			name: 'statuses',
			type: 'multiOptions',
			options: [
				{ name: 'Open', value: 'open' },
				{ name: 'Pending', value: 'pending' },
				{ name: 'Resolved', value: 'resolved' },
				{ name: 'Snoozed', value: 'snoozed' },
			],
			default: [],
			description: 'Only conversations that have one of these statuses',
		},
	],
};
