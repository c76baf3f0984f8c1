import type { Step } from './types';

const chat = { conversationId: 'round-1' };
const client = { senderId: 'client-1', senderName: 'Anna' };

/** A chat of the demo channel, from its first message to its last. */
export const amojo: Step[] = [
	['channel.connect'],
	['message.sendIncoming', { ...chat, ...client, text: 'Good day!' }],
	[
		'message.sendOutgoing',
		{ ...chat, receiverId: 'client-1', receiverName: 'Anna', text: 'Hello' },
	],
	[
		'message.comment',
		{ ...chat, ...client, text: 'Nice', postId: 'post-1', postUrl: 'https://example.com/posts/1' },
	],
	['message.edit', { id: '{message.sendIncoming.id}', ...chat, text: 'Good evening!' }],
	['typing.send', { ...chat, senderId: 'client-1' }],
	[
		'reaction.send',
		{
			...chat,
			type: 'react',
			emoji: '👍',
			userId: 'client-1',
			additionalFields: { id: '{message.sendOutgoing.id}' },
		},
	],
	['deliveryStatus.send', { msgid: '{message.sendOutgoing.id}' }],
	['chat.create', { conversationId: 'round-2', userId: 'client-2', userName: 'Boris' }],
	['chat.getHistory', { conversationId: '8e4d4baa-9e6c-4a88-838a-5f62be227bdc' }],
	[
		'message.import',
		{
			conversationId: 'old-1',
			time: 1_600_000_000,
			clientId: 'old',
			clientName: 'Vera',
			text: 'Hi',
		},
	],
	['channel.disconnect'],
];

/** The account around a channel: it wants chats, which amoCRM Chats makes. */
export const amocrm: Step[] = [
	['account.get'],
	['account.getUsers'],
	['contact.create', { name: 'Round' }],
	['contact.getAll'],
	['source.create', { name: 'Round', externalId: 'round-1' }],
	['source.getAll'],
	['source.update', { id: '{source.create.id}', updateFields: { name: 'Rounds' } }],
	['source.delete', { id: '{source.create.id}' }],
	[
		'chat.linkToContact',
		{ contactId: '{contact.create.id}', chatId: '8e4d4baa-9e6c-4a88-838a-5f62be227bdc' },
	],
	['chat.getLinks', { chatId: '8e4d4baa-9e6c-4a88-838a-5f62be227bdc' }],
	['chat.createContactAndLink', { name: 'Vera', chatId: '8e4d4baa-9e6c-4a88-838a-5f62be227bdc' }],
	['talk.getAll'],
	['talk.get', { id: '{talk.getAll.talk_id}' }],
	['talk.sendMessage', { id: '{talk.getAll.talk_id}', text: 'Hello' }],
	['talk.close', { id: '{talk.getAll.talk_id}', forceClose: true }],
];
