import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { useTrigger } from '../support/chatwootTrigger';
import { deliveriesOf, recordedAnswer } from '../support/recordings';

const bench = useChatwoot();
const use = useTrigger(bench);
const { items } = use;

const [updated = {}] = deliveriesOf('message_updated');
const [incoming = {}, withFiles = {}] = deliveriesOf('message_incoming');
const [outgoing = {}] = deliveriesOf('message_outgoing');

/** A true delivery with what a true server keeps of such a message. */
function answered(name: string, id: number) {
	const { content, content_type, content_attributes } = recordedAnswer('update-a-message', name);
	return { ...updated, id, content, content_type, content_attributes };
}

const marked = (body: object, marks: object, more: object = {}) => ({
	...body,
	event: 'message_created',
	content_attributes: marks,
	...more,
});

describe('a visitor’s choice is an answer', () => {
	it('is subscribed to by default, as an update of messages', async () => {
		await use.published({}, 'upstream');
		expect(use.webhooks[0]?.subscriptions.sort()).toEqual(['message_created', 'message_updated']);
	});

	it.each([
		['select', { answerTitles: ['One'], answerValues: ['1'], text: 'One', question: 'Which?' }],
		['as the document has it', { answerTitles: ['One'], answerValues: ['1'], text: 'One' }],
		[
			'form',
			{
				answerFields: { email: 'v@example.com' },
				answerValues: ['v@example.com'],
				answerEmail: 'v@example.com',
				text: 'v@example.com',
			},
		],
		['survey', { answerRating: 5, answerFeedback: 'Great', text: '5, Great', answerValues: [] }],
	])('%s', async (name, wanted) => {
		const [item, ...more] = await items({}, answered(name, 216));
		expect(more).toEqual([]);
		expect(item).toMatchObject({
			event: 'message_updated',
			isAnswer: true,
			messageId: 216,
			direction: 'incoming',
			senderType: 'contact',
			senderId: 9,
			senderName: 'Anna',
			...wanted,
		});
	});

	it('an e-mail address given to the widget', async () => {
		const asked = { ...updated, content: 'Your address?', content_type: 'input_email' };
		const [item] = await items(
			{},
			{ ...asked, content_attributes: { submitted_email: 'lev@example.com' } },
		);
		expect(item).toMatchObject({ answerEmail: 'lev@example.com', text: 'lev@example.com' });
	});

	it('other updates start nothing, unless they are asked for', async () => {
		const edited = { ...incoming, event: 'message_updated' };
		const nothing = { ...updated, content_attributes: { submitted_values: [] } };
		expect(await items({}, updated, edited, nothing)).toEqual([]);
		expect(await items({ events: ['message_updated'] }, updated, edited)).toHaveLength(1);
		expect(await items({ events: ['message_created'] }, answered('form', 1))).toEqual([]);
		expect(await items({ events: ['message_updated'] }, answered('form', 1))).toHaveLength(1);
		const bot = { source: 'manual', manualEvents: ['message_answered'] };
		expect(await items(bot, answered('form', 1), updated, incoming)).toHaveLength(1);
	});

	it('is the same however often it is told, and another when it is another', async () => {
		const select = answered('select', 7);
		const later = { ...select, source_id: 'read' };
		await use.listening({ signature: 'off' });
		for (const [index, body] of [select, later, answered('survey', 7)].entries()) {
			await use.deliver(body, undefined, { 'x-chatwoot-delivery': `delivery-${index}` });
		}
		const [first, second, third] = use.now.started;
		expect(second?.eventId).toBe(first?.eventId);
		expect(third?.eventId).not.toBe(first?.eventId);
		expect(second?.deliveryId).toBe('delivery-1');
	});
});

describe('reactions', () => {
	const reaction = marked(incoming, { in_reply_to: 52, is_reaction: true }, { content: '🎉' });
	const reply = marked(incoming, { in_reply_to: 52, in_reply_to_external_id: 'in-r0' });

	it('are known where a form has made text of the mark', async () => {
		const written = marked(incoming, { in_reply_to: '52', is_reaction: 'true' }, { content: '🎉' });
		expect(await items({}, written)).toEqual([]);
	});

	it('start nothing, unless they are asked for', async () => {
		const [only, ...more] = await items({}, reaction, reply);
		expect(more).toEqual([]);
		expect(only).toMatchObject({ isReaction: false, inReplyTo: 52, text: 'I have a question' });
		const include = await items({ filters: { reactions: 'include' } }, reaction, reply);
		expect(include.map(({ isReaction }) => isReaction)).toEqual([true, false]);
		const [thumb, ...others] = await items({ filters: { reactions: 'only' } }, reply, reaction);
		expect(others).toEqual([]);
		expect(thumb).toMatchObject({ isReaction: true, inReplyTo: 52, text: '🎉' });
	});

	it('are no matter of other events', async () => {
		const [changed = {}] = deliveriesOf('conversation_updated');
		const events = ['conversation_updated'];
		const [item] = await items({ events, filters: { reactions: 'only' } }, changed);
		expect(item).toMatchObject({ isReaction: null });
	});
});

it('a message tells whether it was edited or deleted', async () => {
	const of = (operation: string, name: string) => {
		const { content, content_attributes } = recordedAnswer(operation, name);
		return { ...outgoing, event: 'message_updated', content, content_attributes };
	};
	const parameters = {
		events: ['message_updated'],
		filters: { direction: 'both', ownMessages: 'include' },
	};
	const takenBack = marked(
		incoming,
		{ is_edited: true, previous_content: 'Hi', deleted_by_contact: true },
		{ event: 'message_updated' },
	);
	const [edited, deleted, plain, byContact] = await items(
		parameters,
		of('edit-a-message', 'one'),
		of('delete-a-message', 'with a file'),
		updated,
		takenBack,
	);
	expect(byContact).toMatchObject({ isEdited: true, isDeleted: true, previousText: 'Hi' });
	expect(edited).toMatchObject({ isEdited: true, isDeleted: false, previousText: 'Good day!' });
	expect(deleted).toMatchObject({ isEdited: false, isDeleted: true });
	expect(plain).toMatchObject({ isEdited: false, isDeleted: false, previousText: null });
});

it('a message in a group tells the member’s phone and whom it mentions', async () => {
	const { sender } = incoming as { sender: object };
	const content =
		'[@Vera](mention://contact/41/Vera) and [@Lev](mention://contact/42/Lev%20%29): see [@all](mention://contact/0/all)';
	const [item, quiet] = await items(
		{},
		marked(
			incoming,
			{ mentioned_contacts: ['41', 43] },
			{ content, sender: { ...sender, identifier: '77@lid', phone_number: '+70001112233' } },
		),
		marked(incoming, { mentioned_contacts: 'x' }, { content: 'mail@all.example' }),
	);
	expect(item).toMatchObject({
		senderPhone: '+70001112233',
		senderIdentifier: '77@lid',
		mentionedContactIds: [41, 43, 42],
		mentionsEveryone: true,
	});
	expect(quiet).toMatchObject({ mentionedContactIds: [], mentionsEveryone: false });
});

describe('files', () => {
	const options = { downloadAttachments: '={{ "true" }}' };

	/** Where the local Chatwoot keeps a file, without what FRONTEND_URL puts before it. */
	async function stored() {
		const data = Buffer.from('the plan').toString('base64');
		const plan = { data, mimeType: 'text/plain', fileName: 'plan.txt' };
		const [message] = (await bench.get(
			'message.send',
			{
				conversationId: ID.conversation.anna,
				content: 'See',
				attachments: { attachment: [{ binaryField: 'plan' }] },
			},
			{ items: [{ json: {}, binary: { plan } }] },
		)) as Array<{ attachments: Array<{ data_url: string }> }>;
		const [file] = message?.attachments ?? [];
		return new URL(file?.data_url ?? '').pathname;
	}

	it.each([
		['http://https', ''],
		['http://0.0.0.0:3000', ''],
		['https://chat.invalid', '?a=b'],
		['https://chat.invalid/below/it', ''],
		['https://chat.invalid/', ''],
		['chat.invalid', ''],
		['//chat.invalid:3000', ''],
		['http://[::1]:9', ''],
		['', ''],
	])('at a wrong FRONTEND_URL (%p) are fetched from the Base URL', async (front, query) => {
		const path = await stored();
		expect(path).toContain('/rails/active_storage/');
		const [attachment] = (withFiles as { attachments: object[] }).attachments;
		const attachments = [{ ...attachment, data_url: `${front}${path}${query}` }];
		await items({ options }, marked(withFiles, {}, { attachments }));
		const [item] = use.now.calls.flatMap((call) => call.items ?? []);
		expect(item?.json.attachments).toMatchObject([{ binaryField: 'attachment_0' }]);
		const { data = '' } = item?.binary?.attachment_0 ?? {};
		expect(Buffer.from(data, 'base64').toString()).toBe('the plan');
		const asked = bench.sandbox.requests.filter(({ path: at }) => at.startsWith('/rails/'));
		expect(asked.length).toBeGreaterThan(0);
	});

	it('that cannot be fetched name FRONTEND_URL where it is to blame', async () => {
		const attachments = [{ data_url: 'http://127.0.0.1:1/elsewhere/1.png', file_type: 'image' }];
		const [item] = await items({ options }, marked(withFiles, {}, { attachments }));
		expect(item?.attachments).toMatchObject([
			{ downloadError: expect.stringMatching(/127\.0\.0\.1:1.*FRONTEND_URL/) },
		]);
	});

	it('a place and a card are none', async () => {
		const attachments = [
			{ file_type: 'location', coordinates_lat: 55.7, coordinates_long: 37.6, data_url: '' },
			{ file_type: 'contact', fallback_title: '+70001112233', meta: { firstName: 'Vera' } },
		];
		const [item] = await items({ options }, marked(withFiles, {}, { attachments }));
		expect(item?.attachments).toEqual(attachments);
		expect(item).not.toHaveProperty('missing');
	});
});

describe('true deliveries', () => {
	const EVENTS = [
		'contact_created',
		'contact_updated',
		'conversation_created',
		'conversation_status_changed',
		'conversation_typing_on',
		'conversation_updated',
		'message_created',
		'message_incoming',
		'message_outgoing',
		'message_updated',
		'provider_event_received',
	];

	/** As the fork sends it: no account, and no message that would tell it. */
	function withoutAccount({ conversation, ...rest }: Record<string, unknown>) {
		const talk = conversation === undefined ? {} : { conversation: emptied(Object(conversation)) };
		return { ...emptied(rest), ...talk };
	}
	const emptied = (body: object) => {
		const bare = { ...body, account: undefined };
		return 'messages' in bare ? { ...bare, messages: [] } : bare;
	};

	it.each(EVENTS)('%s tells its account', async (event) => {
		await use.published({ signature: 'off', events: [event] });
		for (const body of deliveriesOf(event)) await use.deliver(withoutAccount(body));
		await use.settled();
		const started = use.now.started.map(({ accountId }) => accountId);
		expect(started).toEqual(started.map(() => 1));
		// These are of messages that start nothing by themselves.
		const isQuiet = ['message_created', 'message_updated'].includes(event);
		if (!isQuiet) expect(started.length).toBeGreaterThan(0);
	});
});
