import { choice, json, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { asMap } from '../../../shared/vocabulary/read';
import { avatarUrl } from '../../fields/contact';
import { avatar } from '../../fields/files';

export const agentBotId = wholeIdPicker('id', {
	displayName: 'Agent Bot',
	wire: 'path:id',
	required: true,
	search: 'searchAgentBots',
	placeholder: 'e.g. 6',
});

export const agentBotLane = ({ id }: { id: number }) => `agent bot ${id}`;

export const name = { displayName: 'Name', wire: 'body:name', placeholder: 'e.g. Helper' } as const;

export const emptied = {
	description: { name: 'Description', wire: 'body:description' },
	outgoingUrl: { name: 'Outgoing URL', wire: 'body:outgoing_url' },
} as const;

export const agentBotFields = [
	text('description', { displayName: 'Description', wire: 'body:description' }),
	text('outgoingUrl', {
		displayName: 'Outgoing URL',
		description: 'Where the bot is told of its conversations; 2,048 characters at most',
		wire: 'body:outgoing_url',
		placeholder: 'e.g. https://example.com/bot',
	}),
	choice('botType', {
		displayName: 'Bot Type',
		description: 'How the bot is called; servers know no other way',
		wire: 'body:bot_type',
		default: 0,
		options: [{ name: 'Webhook', value: 0 }],
	}),
	json(
		'botConfig',
		{
			displayName: 'Bot Config (JSON)',
			description: 'What the server keeps with the bot. A change takes the place of the whole.',
			wire: 'body:bot_config',
		},
		asMap,
	),
	avatar,
	avatarUrl,
] as const;
