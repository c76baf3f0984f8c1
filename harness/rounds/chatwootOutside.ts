import type { Step } from './types';

const visitor = { contactIdentifier: '{clientContact.create.source_id}' };
const talk = { ...visitor, conversationId: '{clientConversation.create.id}' };

/** What a visitor does over the Client API. */
export const chatwootClient: Step[] = [
	['clientInbox.get'],
	['clientContact.create', { additionalFields: { name: 'Visitor' } }],
	['clientContact.getOrCreate', { sourceId: '{clientContact.create.source_id}' }],
	['clientContact.get', visitor],
	['clientContact.update', { ...visitor, updateFields: { name: 'Visitor Two' } }],
	['clientConversation.create', visitor],
	['clientConversation.getAll', visitor],
	['clientConversation.get', talk],
	['clientConversation.getOrCreate', visitor],
	['clientMessage.send', { ...talk, content: 'Hello' }],
	['clientMessage.getAll', talk],
	[
		'clientMessage.update',
		{
			...talk,
			messageId: '{clientMessage.send.id}',
			submittedValuesMode: 'json',
			submittedValuesJson: [{ name: 'size', title: 'Size', value: 'L' }],
		},
	],
	['clientConversation.setTyping', { ...talk, typingStatus: 'on' }],
	['clientConversation.markAsRead', talk],
	['clientConversation.resolve', talk],
	['clientSurvey.getPage', { conversationUuid: '{clientConversation.create.uuid}' }],
];

const account = { accountId: '{platformAccount.create.id}' };
const person = { id: '{platformUser.create.id}' };
const bot = { id: '{platformAgentBot.create.id}' };

/** What a platform app does with accounts, people and bots of its own. */
export const chatwootPlatform: Step[] = [
	['platformAccount.create', { name: 'Round' }],
	['platformAccount.getAll'],
	['platformAccount.get', account],
	['platformAccount.update', { ...account, updateFields: { name: 'Rounds' } }],
	[
		'platformUser.create',
		{ name: 'Rita Round', email: 'rita.round@example.com', password: 'Password1!' },
	],
	['platformUser.get', person],
	['platformUser.update', { ...person, updateFields: { name: 'Rita R.' } }],
	['platformUser.getSsoLink', person],
	['platformUser.getAccessToken', person],
	['accountUser.add', { ...account, userId: '{platformUser.create.id}', role: 'agent' }],
	['accountUser.getAll', account],
	['accountUser.remove', { ...account, userId: '{platformUser.create.id}' }],
	['platformAgentBot.create', { name: 'Round' }],
	['platformAgentBot.getAll'],
	['platformAgentBot.get', bot],
	['platformAgentBot.update', { ...bot, updateFields: { name: 'Rounds' } }],
	['platformAgentBot.deleteAvatar', bot],
	['platformAgentBot.delete', bot],
	['platformUser.delete', person],
	['platformAccount.delete', account],
];
