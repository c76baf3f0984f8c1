import { ACCOUNT, DEMO_CHAT, SCOPE } from '../../sandbox/amojo/seed';
import { useAmojo } from '../support/amojo';

const bench = useAmojo();
const AVATAR = 'https:/example.com/users/avatar.png';
const PROFILE = 'https://example.com/profile/example.client';
const CHAT = 'skc-8e3e7640-49af-4448-a2c6-d5a421f7f217';
const CHAT_IN_AMOJO = '6cbab3d5-c4c1-46ff-b710-ad59ad10805f';
const CONTACT = 3102959;
const client = {
	id: 'sk-1376265f-86df-4c49-a0c3-a4816df41af9',
	avatar: AVATAR,
	name: 'Example Client',
	profile: { phone: '79151112233', email: 'example.client@example.com' },
	profile_link: PROFILE,
};
const details = (role: string) => ({
	[`${role}Avatar`]: AVATAR,
	[`${role}Phone`]: client.profile.phone,
	[`${role}Email`]: client.profile.email,
	[`${role}ProfileLink`]: PROFILE,
});
/** What the document prints besides, or leaves out. */
const asPrinted = {
	silent: true,
	extraFields: { account_id: ACCOUNT, payload: { msec_timestamp: null } },
};
const question = 'Можно ли оплатить заказ при получении ?';
const reply = 'Да, конечно. Вы можете оплатить наличными и картой курьеру при получении.';
const manager = {
	id: 'sk-e1982bb8-bdf1-4fa5-841d-7d5cebd77f7b',
	ref_id: 'd8d9f9c4-9611-4794-a136-a253a13e1bb5',
	name: 'Менеджер Василий',
};

const printed = (payload: object) => ({
	account_id: ACCOUNT,
	event_type: 'new_message',
	payload: { conversation_id: CHAT, silent: true, ...payload },
});

/** The requests of the document, field by field, in its order; amojo.txt:5 to 141. */
const steps: Array<[operation: string, parameters: object, call: string, body: unknown]> = [
	[
		'channel.connect',
		{ title: 'ChatIntegration', additionalFields: { extraFields: { scope_id: SCOPE } } },
		'connect',
		{ account_id: ACCOUNT, scope_id: SCOPE, title: 'ChatIntegration', hook_api_version: 'v2' },
	],
	[
		'chat.create',
		{
			conversationId: CHAT,
			userId: client.id,
			userName: client.name,
			additionalFields: details('user'),
		},
		'create_chat',
		{ conversation_id: CHAT, user: client },
	],
	[
		'contact.create',
		{ additionalFields: { firstName: 'Jack200803', lastName: 'Tester' } },
		'create_contacts',
		[{ first_name: 'Jack200803', last_name: 'Tester' }],
	],
	[
		'chat.linkToContact',
		{ contactId: { __rl: true, mode: 'id', value: CONTACT }, chatId: CHAT_IN_AMOJO },
		'link_contact_chats',
		[{ contact_id: CONTACT, chat_id: CHAT_IN_AMOJO }],
	],
	[
		'message.sendIncoming',
		{
			conversationId: CHAT,
			senderId: client.id,
			senderName: client.name,
			text: question,
			additionalFields: {
				...details('sender'),
				...asPrinted,
				timestamp: 1596470808,
				msgid: '5f283618af2c8',
			},
		},
		'new_message',
		printed({
			timestamp: 1596470808,
			msgid: '5f283618af2c8',
			sender: client,
			message: { type: 'text', text: question },
		}),
	],
	[
		'message.sendOutgoing',
		{
			conversationId: CHAT,
			receiverId: client.id,
			receiverName: client.name,
			senderName: manager.name,
			senderRefId: manager.ref_id,
			text: reply,
			additionalFields: {
				...details('receiver'),
				...asPrinted,
				senderId: manager.id,
				timestamp: 1596470952,
				msgid: 'skm-5f2836a8ca468',
			},
		},
		'new_message',
		printed({
			timestamp: 1596470952,
			msgid: 'skm-5f2836a8ca468',
			sender: manager,
			receiver: client,
			message: { type: 'text', text: reply },
		}),
	],
];

it('the requests of the document go out as printed, are taken, and lead to its history', async () => {
	for (const [operation, parameters, call, body] of steps) {
		const ran = await bench.run(operation, parameters as never);
		expect([operation, ran.error]).toEqual([operation, undefined]);
		const sent = bench.requests(call).at(-1);
		expect(sent).toMatchObject({ problems: [], status: 200 });
		expect(sent?.body).toEqual(body);
	}
	const history = await bench.run('chat.getHistory', {
		conversationId: CHAT_IN_AMOJO,
		returnAll: true,
	});
	expect(history.json).toMatchObject([
		{
			timestamp: 1596470952,
			sender: { id: manager.ref_id, name: manager.name },
			receiver: { client_id: client.id, avatar: AVATAR, phone: client.profile.phone },
			message: { client_id: 'skm-5f2836a8ca468', type: 'text', text: reply },
		},
		{
			timestamp: 1596470808,
			sender: { client_id: client.id, name: client.name },
			message: { client_id: '5f283618af2c8', text: question },
		},
	]);
	const links = await bench.run('chat.getLinks', { linksOf: 'chats', chatId: CHAT_IN_AMOJO });
	expect(links.json).toMatchObject([{ contact_id: CONTACT, chat_id: CHAT_IN_AMOJO }]);
	const demo = await bench.run('chat.getHistory', { conversationId: DEMO_CHAT, returnAll: true });
	expect(demo.items).toHaveLength(1);
});
