import { createHmac } from 'node:crypto';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { ChatwootClientChatCrmApi } from '../../credentials/ChatwootClientChatCrmApi.credentials';
import { ChatwootClient } from '../../nodes/Chatwoot/ChatwootClient.node';
import { HMAC_TOKEN, ID } from '../../sandbox/chatwoot/seed';
import type { Inbox } from '../../sandbox/chatwoot/state';
import { INBOX_IDENTIFIER, useClient } from '../support/chatwoot';
import { pickerContext } from '../support/pickers';

const bench = useClient();

afterEach(() => {
	expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
});

const hashOf = (identifier: string) =>
	createHmac('sha256', HMAC_TOKEN).update(identifier).digest('hex');

/** Anna is known in the inbox already. */
const anna = { contactIdentifier: 'anna-source' };

async function visitor(sourceId = 'visitor-1'): Promise<{ contactIdentifier: string }> {
	const [made] = await bench.get('clientContact.create', { additionalFields: { sourceId } });
	return { contactIdentifier: String(made?.source_id) };
}

const conversationIn = (body: Record<string, unknown> | undefined) => Number(body?.id);

const inbox = () => bench.sandbox.state.inboxes.get(ID.inbox.api) as Inbox;

it('tells of the inbox of the credential', async () => {
	expect(await bench.get('clientInbox.get')).toEqual([
		expect.objectContaining({ identifier: INBOX_IDENTIFIER, name: 'API' }),
	]);
	expect(bench.requests()[0]?.path).toBe(`/public/api/v1/inboxes/${INBOX_IDENTIFIER}`);
});

describe('the identity', () => {
	it('is proved by the credential wherever an identifier is sent', async () => {
		const { contactIdentifier } = await visitor();
		await bench.get('clientContact.create', { identifier: 'crm-77' });
		await bench.get('clientContact.get', {
			contactIdentifier,
			additionalFields: { identifier: 'crm-77' },
		});
		await bench.get('clientContact.update', {
			contactIdentifier,
			updateFields: { identifier: 'crm-77', name: 'Ida' },
		});
		const identifier_hash = hashOf('crm-77');
		const proved = { identifier: 'crm-77', identifier_hash };
		const [first, made, read, changed] = bench.requests();
		expect(first?.body).not.toHaveProperty('identifier_hash');
		expect(made?.body).toEqual(proved);
		expect(read?.query).toEqual(proved);
		expect(changed?.body).toEqual({ ...proved, name: 'Ida' });
	});

	it('may be proved elsewhere', async () => {
		const identifierHash = hashOf('crm-78');
		const { error } = await bench.run(
			'clientContact.create',
			{ identifier: 'crm-78', additionalFields: { identifierHash } },
			{ credentials: { ...bench.credentials, hmacToken: '' } },
		);
		expect(error).toBeUndefined();
		expect(bench.requests()[0]?.body).toEqual({
			identifier: 'crm-78',
			identifier_hash: identifierHash,
		});
	});

	it('that is not proved, where it must be, is told from other failures', async () => {
		inbox().channel.hmac_mandatory = true;
		const { error } = await bench.run('clientContact.get', {
			...anna,
			options: { maxRetries: 0 },
		});
		expect(error?.description).toContain("'HMAC Token' in the credential");
		const [found] = await bench.get('clientContact.get', {
			...anna,
			additionalFields: { identifier: 'crm-101' },
		});
		expect(found).toMatchObject({ source_id: 'anna-source', name: 'Anna' });
	});

	it('keeps its token out of everything', async () => {
		const { stored } = await bench.run('clientContact.create', { identifier: 'crm-79' });
		expect(stored).not.toContain(HMAC_TOKEN);
	});
});

describe('contacts', () => {
	it('are made with all that can be said of them, without the key of their stream', async () => {
		const [made] = await bench.get('clientContact.create', {
			identifier: 'crm-80',
			additionalFields: {
				name: 'Ida',
				email: 'ida@shop.example',
				phoneNumber: '+55 11 90000-0080',
				avatarUrl: 'https://shop.example/ida.png',
				customAttributes: '{"plan":"free"}',
				sourceId: 'ida',
			},
		});
		expect(made).toEqual({
			id: expect.any(Number),
			source_id: 'ida',
			name: 'Ida',
			email: 'ida@shop.example',
			phone_number: '+5511900000080',
		});
		const [whole] = await bench.get('clientContact.get', {
			contactIdentifier: 'ida',
			options: { includeSecrets: true },
		});
		expect(whole?.pubsub_token).toEqual(expect.any(String));
	});

	it('are changed, and hand on who they are', async () => {
		const { contactIdentifier } = await visitor('boat');
		const [changed] = await bench.get('clientContact.update', {
			contactIdentifier,
			updateFields: { name: 'Bo' },
		});
		expect(changed).toMatchObject({ name: 'Bo', source_id: 'boat' });
	});

	it('are made once for an ID of their own', async () => {
		const make = async (name: string) =>
			(
				await bench.get('clientContact.getOrCreate', {
					sourceId: 's-1',
					additionalFields: { name },
				})
			)[0];
		expect(await make('Sam')).toMatchObject({ source_id: 's-1', name: 'Sam', created: true });
		expect(await make('Samuel')).toMatchObject({ name: 'Sam', created: false });
		expect(bench.requests('create-a-contact')).toHaveLength(1);
	});

	it('must be known, and the error says whose ID is meant', async () => {
		const { error } = await bench.run('clientContact.get', { contactIdentifier: 'nobody' });
		expect(error?.message).toMatch(/^Chatwoot found nothing \(HTTP 404\)/);
		expect(error?.description).toContain("'Contact Identifier' is the source_id");
	});
});

describe('a talk', () => {
	it('goes on from call to call by what each puts out', async () => {
		const [person] = await bench.get('clientContact.create', {});
		const of = { contactIdentifier: String(person?.source_id) };
		const [begun] = await bench.get('clientConversation.create', {
			...of,
			additionalFields: { customAttributes: '{"order_id":"77"}' },
		});
		expect(begun).toMatchObject({ source_id: of.contactIdentifier, status: 'open' });
		const conversationId = conversationIn(begun);
		const [sent] = await bench.get('clientMessage.send', {
			...of,
			conversationId,
			content: 'Is anybody there?',
			additionalFields: { echoId: 'mine-1' },
		});
		expect(sent).toMatchObject({
			content: 'Is anybody there?',
			conversation_id: conversationId,
			message_type: 0,
			source_id: of.contactIdentifier,
		});
		expect(await bench.get('clientConversation.markAsRead', { ...of, conversationId })).toEqual([
			{ success: true, id: conversationId, source_id: of.contactIdentifier },
		]);
		expect(
			await bench.get('clientConversation.setTyping', {
				...of,
				conversationId,
				typingStatus: 'off',
			}),
		).toEqual([{ success: true, id: conversationId, source_id: of.contactIdentifier }]);
		expect(bench.requests('toggle-typing-status')[0]?.query).toEqual({ typing_status: 'off' });
		const [resolved] = await bench.get('clientConversation.resolve', { ...of, conversationId });
		expect(resolved?.status).toBe('resolved');
		await bench.get('clientMessage.send', { ...of, conversationId, content: 'One more thing' });
		const [read] = await bench.get('clientConversation.get', { ...of, conversationId });
		expect(read).toMatchObject({ status: 'open', source_id: of.contactIdentifier });
		const listed = await bench.get('clientConversation.getAll', { ...of, returnAll: true });
		expect(listed.map(({ id, source_id: who }) => [id, who])).toEqual([
			[conversationId, of.contactIdentifier],
		]);
	});

	it('is that of its contact and nobody else', async () => {
		const of = await visitor();
		const { error } = await bench.run('clientMessage.send', {
			...of,
			conversationId: ID.conversation.anna,
			content: 'x',
		});
		expect(error?.message).toMatch(/^Chatwoot found nothing/);
	});

	it('carries files', async () => {
		const of = await visitor();
		const [begun] = await bench.get('clientConversation.create', of);
		const [sent] = await bench.get(
			'clientMessage.send',
			{
				...of,
				conversationId: conversationIn(begun),
				content: 'Look',
				attachments: { attachment: [{ binaryField: 'a' }, { binaryField: 'b' }] },
			},
			{
				items: [
					{
						json: {},
						binary: {
							a: { data: 'aGk=', mimeType: 'image/png', fileName: 'a.png' },
							b: { data: 'aGk=', mimeType: 'text/plain', fileName: 'b.txt' },
						},
					},
				],
			},
		);
		expect(sent?.attachments).toEqual([
			expect.objectContaining({ file_type: 'image' }),
			expect.objectContaining({ file_type: 'file' }),
		]);
	});

	it('is sent in the order of the items, however long each takes', async () => {
		const of = await visitor();
		const [begun] = await bench.get('clientConversation.create', of);
		const conversationId = conversationIn(begun);
		bench.sandbox.fault({ action: 'create-a-message', delayMs: 60 });
		const words = ['one', 'two', 'three', 'four'];
		const items: INodeExecutionData[] = words.map((word) => ({ json: { word } }));
		await bench.get(
			'clientMessage.send',
			{ ...of, conversationId, content: '={{ $json.word }}' },
			{ items },
		);
		const all = await bench.get('clientMessage.getAll', {
			...of,
			conversationId,
			returnAll: true,
			options: { oldestFirst: true },
		});
		expect(all.map(({ content }) => content)).toEqual(words);
	});

	it('is read page by page, newest first, without what is only for the agents', async () => {
		const of = { ...anna, conversationId: ID.conversation.anna };
		const all = await bench.get('clientMessage.getAll', { ...of, returnAll: true });
		expect(all).toHaveLength(130);
		expect(all[0]?.content).toBe('Answer 129');
		expect(new Set(all.map(({ id }) => id)).size).toBe(130);
		const some = await bench.get('clientMessage.getAll', { ...of, limit: 3 });
		expect(some.map(({ content }) => content)).toEqual([
			'Answer 129',
			'Question 128',
			'Answer 127',
		]);
		const before = await bench.get('clientMessage.getAll', {
			...of,
			limit: 1,
			filters: { before: Number(some[1]?.id) },
		});
		expect(before[0]?.content).toBe('Answer 127');
	});

	it('is begun once by two messages at once, and anew where the old one is resolved', async () => {
		const of = await visitor();
		const parameters = { ...of, whenResolved: 'new' };
		const items = [{ json: {} }, { json: {} }];
		const both = await bench.get('clientConversation.getOrCreate', parameters, { items });
		expect(both.map(({ created }) => created)).toEqual([true, false]);
		expect(both[0]?.id).toBe(both[1]?.id);
		await bench.get('clientConversation.resolve', { ...of, conversationId: Number(both[0]?.id) });
		const [used] = await bench.get('clientConversation.getOrCreate', of);
		expect(used).toMatchObject({ id: both[0]?.id, created: false, status: 'resolved' });
		const [next] = await bench.get('clientConversation.getOrCreate', parameters);
		expect(next).toMatchObject({ created: true, source_id: of.contactIdentifier });
		expect(next?.id).not.toBe(both[0]?.id);
	});
});

describe('lists to choose from', () => {
	const node = new ChatwootClient();
	const list = async (
		name: keyof typeof node.methods.listSearch,
		parameters: INodeParameters,
		filter?: string,
	) => {
		const { credentials } = bench;
		const context = pickerContext(node, new ChatwootClientChatCrmApi(), credentials, parameters);
		const { results } = await node.methods.listSearch[name].call(context, filter);
		return results;
	};

	it('are the conversations of the contact and the messages of one, the newest first', async () => {
		const who = await visitor('picker-1');
		const [made] = await bench.get('clientConversation.create', who);
		const conversationId = conversationIn(made);
		const talk = { ...who, conversationId };
		await bench.get('clientMessage.send', { ...talk, content: 'First things' });
		const [last] = await bench.get('clientMessage.send', { ...talk, content: 'Last\nwords' });
		expect(await list('searchClientConversations', who)).toEqual([
			{ name: expect.stringContaining(`(${conversationId})`), value: conversationId },
		]);
		const messages = await list('searchClientMessages', talk);
		expect(messages[0]).toEqual({ name: `Last words (${String(last?.id)})`, value: last?.id });
		expect(await list('searchClientMessages', talk, 'first')).toHaveLength(1);
	});

	it('are empty before anybody is chosen', async () => {
		expect(await list('searchClientConversations', {})).toEqual([]);
		expect(await list('searchClientMessages', anna)).toEqual([]);
		expect(bench.requests()).toEqual([]);
	});
});
