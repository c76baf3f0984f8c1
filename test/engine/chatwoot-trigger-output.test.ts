import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';
import { useTrigger } from '../support/chatwootTrigger';
import { deliveriesOf } from '../support/recordings';

const bench = useChatwoot();
const use = useTrigger(bench);
const { items } = use;
const { anna } = ID.conversation;
const [updated = {}] = deliveriesOf('message_updated');

const write = async (text = 'Hello') => {
	const message = bench.sandbox.incoming({ conversation: anna, text });
	await use.settled();
	return message;
};
const ids = () => use.now.started.map(({ eventId }) => eventId);

describe('eventId', () => {
	it('is that of the delivery, the same for its double', async () => {
		bench.sandbox.settings.deliverTwice = true;
		await use.published({}, 'upstream');
		await write('once');
		bench.sandbox.settings.deliverTwice = false;
		await write('twice');
		const [first, double, second] = bench.sandbox.deliveries.map(({ delivery }) => delivery);
		expect(ids()).toEqual([first, first, second]);
		expect(first).toBe(double);
		expect(use.now.started[0]).toMatchObject({ deliveryId: first });
	});

	it('is made of the event where a delivery has none', async () => {
		bench.sandbox.settings.deliverTwice = true;
		await use.published({
			events: ['message_created', 'message_updated'],
			forkEvents: ['message_incoming'],
		});
		const message = await write();
		const of = (name: string) =>
			use.now.started.filter(({ event }) => event === name).map(({ eventId }) => eventId);
		expect(new Set(of('message_created')).size).toBe(1);
		expect(new Set(ids()).size).toBe(2);
		expect(ids()[0]).toMatch(/^[\da-f]{32}$/);
		expect(use.now.started[0]).toMatchObject({ deliveryId: null });
		// An update is another one each time.
		for (const status of ['delivered', 'read']) {
			await use.happen('status', { message: message.id, status });
			await new Promise((done) => setTimeout(done, 5));
		}
		await use.settled();
		expect(of('message_updated')).toHaveLength(4);
		expect(new Set(of('message_updated')).size).toBe(2);
	});
});

describe('what is fetched', () => {
	const fetching = (...fetch: string[]) => ({
		events: ['message_created', 'contact_updated'],
		options: { fetch },
	});

	it.each(['fork', 'upstream'] as const)(
		'is the message with its status and the conversation (%s)',
		async (personality) => {
			await use.published(fetching('message', 'conversation'), personality);
			const { id } = await write();
			expect(use.now.started).toMatchObject([
				{
					messageId: id,
					message: { id, content: 'Hello', status: 'sent', conversation_id: anna },
					conversation: { id: anna, account_id: 1, meta: { sender: { name: 'Anna' } } },
					body: { id },
				},
			]);
			expect(use.now.started[0]).not.toHaveProperty('missing');
			const [request] = bench.requests('list-all-messages');
			expect(request?.query).toEqual({ after: String(id), before: String(id + 1) });
			expect(JSON.stringify(use.now.started)).not.toContain('pubsub_token');
		},
	);

	it('bears no secret of the credential, wherever the server has it', async () => {
		await use.published(fetching('conversation'), 'upstream');
		const token = String(bench.credentials.accessToken);
		await bench.get('conversation.setCustomAttributes', {
			conversationId: anna,
			customAttributesMode: 'json',
			customAttributesJson: JSON.stringify({ authorization: `Bearer ${token}`, colour: 'red' }),
		});
		await write();
		expect(use.now.started).toMatchObject([
			{ conversation: { custom_attributes: { colour: 'red' } } },
		]);
		expect(JSON.stringify(use.now.started[0]?.conversation)).not.toContain(token);
	});

	it('does not keep Chatwoot waiting', async () => {
		await use.published(fetching('conversation'), 'upstream');
		bench.sandbox.settings.latencyMs = 700;
		const began = Date.now();
		bench.sandbox.incoming({ conversation: anna, text: 'Hello' });
		while (bench.sandbox.deliveries[0]?.status !== 200) {
			await new Promise((done) => setTimeout(done, 5));
		}
		expect(Date.now() - began).toBeLessThan(500);
		expect(use.now.started).toEqual([]);
		await use.settled();
		bench.sandbox.settings.latencyMs = 0;
		expect(use.now.started).toMatchObject([{ conversation: { id: anna } }]);
	});

	it('is told as missing where it cannot be had, and the event starts all the same', async () => {
		const trigger = await use.published(fetching('message', 'conversation'), 'upstream');
		bench.sandbox.fault({
			action: 'get-details-of-a-conversation',
			status: 404,
			body: { error: 'Resource could not be found' },
		});
		await write();
		expect(trigger.started).toMatchObject([{ text: 'Hello', message: { content: 'Hello' } }]);
		expect(trigger.started[0]?.missing).toMatch(/^The conversation could not be fetched: .*404/);
		expect(trigger.started[0]).not.toHaveProperty('conversation');
	});

	it('is asked for only where there is something to ask for', async () => {
		await use.published(fetching('message', 'conversation'), 'upstream');
		await bench.get('contact.update', { id: ID.contact.vera, updateFields: { name: 'V' } });
		await use.settled();
		expect(use.now.started).toMatchObject([{ event: 'contact_updated', contactName: 'V' }]);
		expect(use.now.started[0]).not.toHaveProperty('missing');
	});
});

it('puts files into binary fields on demand, and says which cannot be had', async () => {
	await use.published(
		{
			filters: { direction: 'both', ownMessages: 'include' },
			options: { downloadAttachments: true, attachmentPrefix: 'file' },
		},
		'upstream',
	);
	const content = Buffer.from('the plan');
	const binary = {
		plan: { data: content.toString('base64'), mimeType: 'text/plain', fileName: 'plan.txt' },
	};
	await bench.get(
		'message.send',
		{
			conversationId: anna,
			content: 'See',
			attachments: { attachment: [{ binaryField: 'plan' }] },
		},
		{ items: [{ json: {}, binary }] },
	);
	await use.settled();
	const [item] = use.now.calls[0]?.items ?? [];
	expect(item?.json).toMatchObject({ attachments: [{ binaryField: 'file0' }] });
	expect(item?.binary?.file0).toMatchObject({ fileName: 'plan.txt', mimeType: 'text/plain' });
	expect(Buffer.from(item?.binary?.file0?.data ?? '', 'base64').toString()).toBe('the plan');

	const gone = { ...use.webhooks[0] };
	const attachments = [{ id: 1, data_url: `${bench.sandbox.url}/rails/active_storage/none` }];
	const body = { event: 'message_created', id: 5, message_type: 'incoming', attachments };
	expect((await use.deliver(body, gone.secret)).status).toBe(200);
	await use.settled();
	expect(use.now.started[1]).toMatchObject({
		attachments: [{ downloadError: expect.any(String) }],
	});
});

it('what was chosen has its title, also where only the question has it', async () => {
	const plan = {
		name: 'plan',
		label: 'Plan',
		type: 'select',
		options: [
			{ label: 'For ever', value: 'gold' },
			{ label: 'By month', value: 'monthly' },
		],
	};
	const form = {
		items: [{ name: 'town', label: 'Town', type: 'text' }, plan],
		submitted_values: [
			{ name: 'town', value: 'Tver' },
			{ name: 'plan', value: 'monthly' },
		],
	};
	const select = {
		items: [
			{ title: 'Red', value: 'r' },
			{ title: 'Dark blue', value: 'b' },
		],
		submitted_values: [{ value: 'b' }],
	};
	await use.listening({ signature: 'off' });
	await use.deliver({ ...updated, content_type: 'form', content_attributes: form });
	await use.deliver({ ...updated, content_type: 'input_select', content_attributes: select });
	await use.settled();
	const [filled, clicked] = use.now.started;
	expect(filled).toMatchObject({
		text: 'Tver, By month',
		answerTitles: ['By month'],
		answerValues: ['Tver', 'monthly'],
		answerFields: { town: 'Tver', plan: 'monthly' },
	});
	expect(clicked).toMatchObject({ text: 'Dark blue', answerTitles: ['Dark blue'] });
});

it('what a contact takes back is marked as deleted, a reaction too', async () => {
	const filters = { reactions: 'include' };
	await use.published({ events: ['message_updated'], filters }, 'upstream');
	const { id } = bench.sandbox.incoming({ conversation: anna, text: 'Oh no' });
	const thumb = bench.sandbox.incoming({
		conversation: anna,
		text: '👎',
		content_attributes: { in_reply_to: id, is_reaction: true },
	});
	await use.happen('take-back', { message: thumb.id });
	await use.happen('take-back', { message: id });
	await use.settled();
	expect(use.now.started).toMatchObject([
		{ text: '', isDeleted: true, isReaction: true, inReplyTo: id },
		{ text: 'Oh no', isDeleted: true, isReaction: false },
	]);
});

describe('who joined or left a group, and by whom', () => {
	const group = '120363041234567890@g.us';
	const told = (data: object) => ({
		...deliveriesOf('provider_event_received')[0],
		provider_event: 'group-participants.update',
		provider_event_data: { id: group, ...data },
	});
	const vera = { id: '31@lid', phoneNumber: '70001112233@s.whatsapp.net', admin: null };
	const member = { jid: '31@lid', phone: '+70001112233' };
	const parameters = { events: [], forkEvents: ['provider_event_received'] };

	it.each<[string, object, object]>([
		['add', {}, { groupAction: 'joined', groupActor: null }],
		['add', { author: '31@lid' }, { groupAction: 'joined', groupActor: member }],
		[
			'add',
			{ author: '70009998877@s.whatsapp.net' },
			{
				groupAction: 'added',
				groupActor: { jid: '70009998877@s.whatsapp.net', phone: '+70009998877' },
			},
		],
		['remove', { author: '31@lid' }, { groupAction: 'left' }],
		['remove', { author: '90@lid' }, { groupAction: 'removed' }],
		['remove', { author: '31:6@lid' }, { groupAction: 'left' }],
		['remove', { author: '70001112233:4@s.whatsapp.net' }, { groupAction: 'left' }],
		[
			'add',
			{ author: '77@lid', authorPn: '70001112233@s.whatsapp.net' },
			{ groupAction: 'joined', groupActor: { jid: '77@lid', phone: '+70001112233' } },
		],
		['remove', {}, { groupAction: 'removed', groupActor: null }],
		['promote', { author: '90@lid' }, { groupAction: 'promoted' }],
		['demote', { author: '90@lid' }, { groupAction: 'demoted' }],
		['dance', {}, { groupAction: null }],
	])('%s with %j', async (action, by, wanted) => {
		const [item] = await items(parameters, told({ action, participants: [vera], ...by }));
		expect(item).toMatchObject({ groupJid: group, groupMembers: [member], ...wanted });
	});

	it.each([
		['created', 'requested'],
		['revoked', 'withdrawn'],
		['rejected by somebody', null],
	])('a request to join that is %s', async (action, groupAction) => {
		const asks = { lid: '31@lid', pn: '70001112233@s.whatsapp.net' };
		const stub = {
			key: { remoteJid: group, participant: '31@lid', participantAlt: asks.pn },
			messageStubType: 'GROUP_MEMBERSHIP_JOIN_APPROVAL_REQUEST_NON_ADMIN_ADD',
		};
		const as = (who: string) => ({
			...told({}),
			provider_event: 'messages.upsert',
			provider_event_data: { messages: [{ ...stub, messageStubParameters: [who, action] }] },
		});
		const bodies = [as(JSON.stringify(asks)), as('{"lid":')];
		for (const item of await items(parameters, ...bodies)) {
			expect(item).toMatchObject({
				groupJid: group,
				groupAction,
				groupMembers: groupAction === null ? [] : [member],
				groupActor: null,
			});
		}
	});

	it('the older gateway names its members by the ID alone', async () => {
		const participants = ['70001112233@s.whatsapp.net', '31@lid'];
		const [item] = await items(parameters, told({ action: 'add', participants }));
		expect(item?.groupMembers).toEqual([
			{ jid: '70001112233@s.whatsapp.net', phone: '+70001112233' },
			{ jid: '31@lid', phone: null },
		]);
	});

	it('other events of the gateway concern no members', async () => {
		const [item] = await items(parameters, ...deliveriesOf('provider_event_received').slice(0, 1));
		expect(item).toMatchObject({ groupAction: null, groupMembers: [], groupActor: null });
	});
});
