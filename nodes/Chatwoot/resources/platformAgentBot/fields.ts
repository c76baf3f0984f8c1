import { text } from '../../../shared/vocabulary/fields';
import { avatarUrl } from '../../fields/contact';
import { avatar } from '../../fields/files';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';

/** What a bot is made of, besides its name. */
export const botFields = [
	text('description', { displayName: 'Description', wire: 'body:description' }),
	text('outgoingUrl', {
		displayName: 'Outgoing URL',
		description: 'Where the bot is told what happens in its inboxes',
		wire: 'body:outgoing_url',
		placeholder: 'e.g. https://bot.example.com/hook',
	}),
	wholeIdPicker('accountId', {
		displayName: 'Account',
		description:
			'The one account that may use the bot. Without one every account of the server may.',
		wire: 'body:account_id',
		search: 'searchPlatformAccounts',
		placeholder: 'e.g. 2',
		ifNothing: 'refuse',
	}),
	avatar,
	avatarUrl,
] as const;

export const botId = wholeIdPicker('id', {
	displayName: 'Agent Bot',
	wire: 'path:id',
	required: true,
	search: 'searchPlatformAgentBots',
	placeholder: 'e.g. 4',
});

export const botLane = ({ id: bot }: { id: number }) => `bot ${bot}`;
