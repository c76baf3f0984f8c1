import type { INodeExecutionData } from 'n8n-workflow';
import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { wordsOf } from '../support/bench';

const bench = useChatwoot();
const SEND = 'create-a-new-message-in-a-conversation';
const conversationId = ID.conversation.boris;
const bodies = (operation = SEND) =>
	bench.requests(operation).map(({ body }) => body as Record<string, unknown>);

const raw = (text: string) => `{% raw %}${text}{% endraw %}`;
const file = (name: string) => ({
	data: Buffer.from(name).toString('base64'),
	mimeType: 'image/png',
	fileName: `${name}.png`,
});
const item = (json: object, ...files: string[]): INodeExecutionData => ({
	json: { ...json },
	binary: Object.fromEntries(files.map((name) => [name, file(name)])),
});

describe('braces arrive as they are written', () => {
	const content = 'Code {{1}}';

	it.each([
		['message.send', { conversationId, content }, SEND, { content: raw(content) }],
		[
			'message.send',
			{ conversationId, content, options: { fillVariables: true } },
			SEND,
			{ content },
		],
		[
			'message.send',
			{
				conversationId: ID.conversation.anna,
				content,
				additionalFields: { messageType: 'incoming' },
			},
			SEND,
			{ content },
		],
		['group.sendMessage', { id: ID.group.team, content }, SEND, { content: raw(content) }],
		[
			'conversation.create',
			{ inboxId: ID.inbox.api, contactId: ID.contact.anna, content },
			'newConversation',
			{ message: { content: raw(content) } },
		],
		['message.edit', { conversationId, messageId: 0, content }, 'edit-a-message', { content }],
	] as const)('%s %j', async (operation, parameters, contract, expected) => {
		const message = bench.sandbox.state.messages.find(
			({ message_type: type, conversation_id: of }) =>
				type === 'outgoing' && of === bench.sandbox.state.conversation(conversationId)?.id,
		);
		const given = 'messageId' in parameters ? { messageId: message?.id ?? 0 } : {};
		await bench.run(operation, { ...parameters, ...given });
		expect(bodies(contract)).toMatchObject([expected]);
	});

	it('twice where they are rendered when planned and when sent', async () => {
		await bench.get('scheduledMessage.create', {
			conversationId,
			content: 'At {{2}}',
			scheduledAt: '2041-02-03T04:05:06Z',
		});
		const [body] = bodies('create-scheduled-message');
		expect(String(body?.content).match(/endraw/g)?.length).toBeGreaterThan(1);
	});
});

describe('a template', () => {
	const given = { conversationId, name: 'order_update/en/UTILITY' };
	const sent = () => bodies()[0] as { template_params: Record<string, unknown>; content?: string };

	it.each([
		['a list', '={{ ["Zoya", 17] }}', { 1: 'Zoya', 2: '17' }],
		['an object', '={{ ({ first: "Zoya", "2": 17 }) }}', { first: 'Zoya', 2: '17' }],
		['JSON text', '["Zoya", "a, b"]', { 1: 'Zoya', 2: 'a, b' }],
		['lines', 'Zoya\nDoe, John', { 1: 'Zoya', 2: 'Doe, John' }],
		['one value', '={{ $json.braces }}', { 1: raw('only {{x}}') }],
	])('takes its values as %s', async (_, processedParamsBody, body) => {
		const items = [item({ braces: 'only {{x}}' })];
		await bench.get('message.sendTemplate', { ...given, processedParamsBody }, { items });
		expect(sent().template_params.processed_params).toEqual({ body });
	});

	it.each([
		['a number', '={{ 5 }}'],
		['an empty place', '={{ ["Zoya", ""] }}'],
		['a list of objects', '={{ [{ a: 1 }] }}'],
		['broken JSON', '["Zoya"'],
	])('refuses %s', async (_, processedParamsBody) => {
		const words = wordsOf(
			await bench.run('message.sendTemplate', { ...given, processedParamsBody }),
		);
		expect(words).toContain("'Text Parameters'");
		expect(bodies()).toEqual([]);
	});

	it('fills in its shown text', async () => {
		await bench.get('message.sendTemplate', {
			...given,
			processedParamsBody: '={{ ["Zoya", "A-9"] }}',
			additionalFields: { content: 'Hello {{1}}, {{ 2 }} of {{3}}' },
		});
		expect(sent().content).toBe(raw('Hello Zoya, A-9 of {{3}}'));
	});

	it('shows its own text where none is given', async () => {
		await bench.get('message.sendTemplate', {
			...given,
			inboxId: ID.inbox.cloud,
			processedParamsBody: 'Zoya\nA-9',
		});
		expect(sent().content).toBe('Hello Zoya, your order A-9 is on its way.');
	});

	it.each([
		['https://example.com/bill.PDF?x=1', undefined, 'document'],
		['https://example.com/a.webp', undefined, 'image'],
		['https://example.com/clip.mp4#t=1', undefined, 'video'],
		['https://example.com/file', 'document', 'document'],
	])('tells from %s (%s) that it is a %s', async (url, type, expected) => {
		await bench.get('message.sendTemplate', {
			...given,
			additionalFields: {
				processedParamsHeader: 'Top',
				processedParamsHeaderMediaUrl: url,
				processedParamsHeaderMediaName: 'Bill 9.pdf',
				...(type && { processedParamsHeaderMediaType: type }),
				processedParamsButtons: '=[{ "type": "copy_code", "parameter": "SAVE" }, "x"]',
			},
		});
		expect(sent().template_params.processed_params).toEqual({
			header: { 1: 'Top', media_url: url, media_type: expected, media_name: 'Bill 9.pdf' },
			buttons: [
				{ type: 'copy_code', parameter: 'SAVE' },
				{ type: 'url', parameter: 'x' },
			],
		});
	});

	it('wants to know what a file without an ending is', async () => {
		const additionalFields = { processedParamsHeaderMediaUrl: 'https://example.com/file' };
		const words = wordsOf(await bench.run('message.sendTemplate', { ...given, additionalFields }));
		expect(words).toContain("'Header Media Type'");
	});
});

describe('attachments', () => {
	it.each([
		['text', 'one, two'],
		['a list by expression', '={{ ["one", "two"] }}'],
		['what n8n calls $binary', '={{ $binary }}'],
		['objects', '={{ [{ binaryField: "one", fileName: "first.png" }, "two"] }}'],
		['JSON text', '[{ "binaryField": "one" }, { "binaryField": "two" }]'],
	])('are taken as %s', async (_, attachments) => {
		const [message] = await bench.get(
			'message.send',
			{ conversationId, content: 'See', attachments },
			{ items: [item({}, 'one', 'two')] },
		);
		expect(message).toMatchObject({ attachments: [{}, {}] });
	});

	it.each(['={{ 5 }}', '={{ [{ file: "one" }] }}', '={{ [null] }}'])(
		'are refused as %s',
		async (attachments) => {
			const parameters = { conversationId, content: 'See', attachments };
			const words = wordsOf(
				await bench.run('message.send', parameters, { items: [item({}, 'one')] }),
			);
			expect(words).toMatch(/'Attachments'/);
			expect(bodies()).toEqual([]);
		},
	);
});

describe('one file', () => {
	const scheduledAt = '2041-03-20T10:00:00Z';
	const plan = { conversationId, content: 'See', scheduledAt };
	const WAYS = [
		'one',
		'{ "binaryField": "one", "fileName": "first.png" }',
		'={{ ["one"] }}',
		'={{ $binary }}',
		'[{ "binaryField": "one", "fileName": "a.png" }]',
	];
	const OPERATIONS = [
		['scheduledMessage.create', { ...plan, additionalFields: {} }, 'attachment'],
		['recurringMessage.create', { ...plan, additionalFields: {} }, 'attachment'],
		['contact.create', { additionalFields: { name: 'Ana' } }, 'avatar'],
		['contact.update', { id: ID.contact.boris, updateFields: {} }, 'avatar'],
		['group.update', { id: ID.group.team, updateFields: {} }, 'avatar'],
	] as const;

	it.each(
		OPERATIONS.flatMap(([operation, parameters, name]) =>
			WAYS.map((way) => [operation, way, parameters, name] as const),
		),
	)('of %s is taken as %s', async (operation, way, parameters, name) => {
		const group = 'updateFields' in parameters ? 'updateFields' : 'additionalFields';
		const held = 'updateFields' in parameters ? {} : parameters.additionalFields;
		const given = { ...parameters, [group]: { ...held, [name]: way } };

		await bench.get(operation, given, { items: [item({}, 'one')] });
		const sent = bench
			.requests()
			.filter(({ body }) => JSON.stringify(body).includes(`"${name}":{`));
		expect(sent).toHaveLength(1);
	});

	it('is refused as two', async () => {
		const given = { ...plan, additionalFields: { attachment: 'one, two' } };
		const ran = await bench.run('scheduledMessage.create', given, {
			items: [item({}, 'one', 'two')],
		});
		expect(wordsOf(ran)).toMatch(/'Attachment' names 2 files/);
		expect(bench.requests('create-scheduled-message')).toEqual([]);
	});
});

describe('what goes in two parts', () => {
	const attributes = {
		customAttributesMode: 'json',
		customAttributesJson: '{ "seats": 7, "trial": false }',
	};

	it.each([
		['contact.create', { additionalFields: { name: 'Zoya', avatar: 'face' }, ...attributes }],
		[
			'contact.update',
			{ id: ID.contact.vera, updateFields: { name: 'Zoya', avatar: 'face' }, ...attributes },
		],
	])('%s keeps numbers and switches beside a picture', async (operation, parameters) => {
		const [contact] = await bench.get(operation, parameters, { items: [item({}, 'face')] });
		expect(contact).toMatchObject({
			name: 'Zoya',
			custom_attributes: { seats: 7, trial: false },
			thumbnail: expect.stringContaining('face.png'),
		});
		expect(contact).not.toHaveProperty('contact');
	});

	it('says that the contact is there where its picture failed', async () => {
		bench.sandbox.fault({ action: 'contactUpdate', status: 422, body: { error: 'No picture' } });
		const additionalFields = { name: 'Zoya', avatar: 'face' };
		const { json } = await bench.run(
			'contact.create',
			{ additionalFields, ...attributes },
			{ items: [item({}, 'face')], settings: { onError: 'continueRegularOutput' } },
		);
		expect(json).toMatchObject([
			{
				error: expect.stringMatching(/Contact \d+ has all but its picture.*No picture/),
				sentParts: 1,
			},
		]);
	});

	it('is a text with a mention and its files, in order', async () => {
		const parameters = { id: ID.group.team, content: 'Look @all', mentionAll: true };
		const [message] = await bench.get(
			'group.sendMessage',
			{ ...parameters, attachments: 'one' },
			{ items: [item({}, 'one')] },
		);
		const [text, files] = bodies();
		expect(text).toEqual({ content: 'Look [@all](mention://contact/0/all)' });
		expect(files).not.toHaveProperty('content');
		expect(message).toMatchObject({
			content: text?.content,
			attachments: [{}],
			file_message_id: expect.any(Number),
		});
	});

	it('is one message without a mention, and in a private note', async () => {
		const items = [item({}, 'one')];
		await bench.get(
			'group.sendMessage',
			{ id: ID.group.team, content: 'Look', attachments: 'one' },
			{ items },
		);
		await bench.get(
			'message.send',
			{
				conversationId,
				content: 'See [@Bo](mention://contact/102/Bo)',
				attachments: 'one',
				additionalFields: { private: true },
			},
			{ items },
		);
		expect(bodies()).toHaveLength(2);
	});

	it('says that the text was sent where its files were not', async () => {
		const missing = { conversationId, content: 'See [@Bo](mention://contact/102/Bo)' };
		// The first call goes through, and while it is answered the second is planned to be refused.
		const running = bench.run(
			'message.send',
			{ ...missing, attachments: 'one' },
			{
				items: [item({}, 'one')],
				settings: { onError: 'continueRegularOutput' },
			},
		);
		while (bodies().length === 0) await new Promise((resolve) => setImmediate(resolve));
		bench.sandbox.fault({ action: SEND, status: 422, body: { error: 'Too big' } });
		const { json } = await running;
		expect(json).toMatchObject([
			{
				error: expect.stringMatching(
					/The text was sent as message \d+, its files were not.*Too big/,
				),
				outcome: 'refused',
				sentParts: 1,
			},
		]);
	});
});
