import { ID } from '../../sandbox/chatwoot/seed';
import type { Personality } from '../../sandbox/chatwoot/world';
import { useChatwoot } from '../support/chatwoot';
import { useTrigger } from '../support/chatwootTrigger';

const bench = useChatwoot();
const use = useTrigger(bench);

const everywhere: Personality[] = ['fork', 'newer', 'upstream'];
const other = { name: 'another program', inbox_id: null, subscriptions: ['contact_created'] };

/** A webhook that somebody made in Chatwoot. */
function hung(url: string, more: object = {}) {
	const { state } = bench.sandbox;
	const id = state.nextId();
	state.webhooks.set(id, { ...other, id, url, secret: 'made-by-somebody-else', ...more });
	return id;
}

it.each(['4711', '404'])('says that account %s is the wrong one', async (accountId) => {
	const trigger = await use.listening({}, { credentials: { accountId } });
	await expect(use.publish(trigger)).rejects.toThrow(/account.*'Account ID' in the credential/s);
	await expect(use.publish(trigger)).rejects.not.toThrow(/Is the server a Chatwoot/);
});

it('is not published for an account that is no ID', async () => {
	const trigger = await use.listening({ options: { accountId: 'my account' } });
	await expect(use.publish(trigger)).rejects.toThrow(`'Account' is no ID: "my account"`);
});

describe.each(everywhere)('at the %s', (personality) => {
	it('registers its address and events, and removes only its own webhook', async () => {
		hung('https://example.com/other');
		const trigger = await use.published(
			{ events: ['message_created', 'contact_created'] },
			personality,
		);
		expect(use.webhooks).toHaveLength(2);
		expect(use.webhooks[1]).toMatchObject({
			url: trigger.ownUrl,
			subscriptions: ['message_created', 'contact_created'],
			inbox_id: null,
		});
		expect(use.webhooks[1]?.name).toContain('Trigger');
		expect(await trigger.hook('checkExists')).toBe(true);
		expect(bench.requests('create-a-webhook')).toHaveLength(1);
		expect(bench.requests('update-a-webhook')).toHaveLength(0);

		await trigger.hook('delete');
		expect(use.webhooks.map(({ url }) => url)).toEqual(['https://example.com/other']);
		expect(trigger.staticData).toEqual({ 'node:Trigger': {} });
		await trigger.hook('delete');
		expect(use.webhooks).toHaveLength(1);
	});

	it('adopts a webhook with its address and puts its events right', async () => {
		const trigger = await use.listening({ events: ['message_created', 'message_updated'] });
		bench.sandbox.settings.personality = personality;
		const id = hung(trigger.ownUrl);
		await use.publish(trigger);
		expect(use.webhooks).toEqual([
			expect.objectContaining({ id, subscriptions: ['message_created', 'message_updated'] }),
		]);
		expect(bench.requests('create-a-webhook')).toHaveLength(0);
		await trigger.hook('delete');
		expect(use.webhooks).toEqual([]);
	});

	it('brings the inbox to what is chosen, anew where the server keeps another', async () => {
		const trigger = await use.listening({ filters: { inboxId: String(ID.inbox.api) } });
		bench.sandbox.settings.personality = personality;
		const id = hung(trigger.ownUrl, { subscriptions: ['message_created'], inbox_id: 11 });
		await use.publish(trigger);
		expect(use.webhooks).toEqual([
			expect.objectContaining({ url: trigger.ownUrl, inbox_id: ID.inbox.api }),
		]);
		expect(use.webhooks[0]?.id === id).toBe(personality === 'upstream');
		await use.publish(await use.listening({}, { after: trigger }));
		expect(use.webhooks).toEqual([expect.objectContaining({ inbox_id: null })]);
	});

	it('names the events that the server does not know, and leaves nothing behind', async () => {
		const known = personality === 'upstream' ? [] : ['message_incoming'];
		const trigger = await use.listening({
			events: ['message_created'],
			forkEvents: ['kanban_task_created', ...known, 'kanban_task_overdue'],
		});
		bench.sandbox.settings.personality = personality;
		expect(await trigger.hook('checkExists')).toBe(false);
		await expect(trigger.hook('create')).rejects.toThrow(
			/does not know the events "kanban_task_created", "kanban_task_overdue"\. Take it out/,
		);
		expect(use.webhooks).toEqual([]);

		hung(trigger.ownUrl);
		await expect(trigger.hook('checkExists')).rejects.toThrow(/"kanban_task_overdue"/);
		expect(use.webhooks).toEqual([]);
	});

	it('is there once after a crash, a restart and a rename, whatever n8n remembers', async () => {
		const first = await use.published({}, personality);
		const remembered = await use.listening({}, { after: first });
		await use.publish(remembered);
		const renamed = await use.listening({}, { after: remembered, staticData: {} });
		await use.publish(renamed);
		expect(use.webhooks.map(({ url }) => url)).toEqual([first.ownUrl]);
		bench.sandbox.incoming({ conversation: ID.conversation.anna, text: 'Hello' });
		await use.settled();
		expect(use.now.started.map(({ text }) => text)).toEqual(['Hello']);
		await renamed.hook('delete');
		expect(use.webhooks).toEqual([]);
	});

	it('is made again at the next publish where somebody has deleted it', async () => {
		const trigger = await use.published({}, personality);
		bench.sandbox.state.webhooks.clear();
		await trigger.hook('delete');
		await use.publish(trigger);
		expect(use.webhooks).toHaveLength(1);
		bench.sandbox.incoming({ conversation: ID.conversation.anna, text: 'Hello' });
		await use.settled();
		expect(bench.sandbox.deliveries.map(({ status }) => status)).toEqual([200]);
		expect(trigger.started).toHaveLength(1);
	});
});

it('survives that its address is taken by the time it registers', async () => {
	const trigger = await use.listening({ events: ['message_updated'] });
	expect(await trigger.hook('checkExists')).toBe(false);
	hung(trigger.ownUrl);
	expect(await trigger.hook('create')).toBe(true);
	expect(use.webhooks).toEqual([expect.objectContaining({ subscriptions: ['message_updated'] })]);
});

it('looks for its webhook in the account it was registered in', async () => {
	const trigger = await use.published();
	const moved = await use.listening({}, { after: trigger, credentials: { accountId: '2' } });
	await moved.hook('delete');
	expect(use.webhooks).toEqual([]);
	await expect(use.publish(moved)).rejects.toThrow(/role administrator/);
	const chosen = await use.listening(
		{ options: { accountId: { __rl: true, mode: 'list', value: 1 } } },
		{ credentials: { accountId: '2' } },
	);
	await use.publish(chosen);
	expect(use.webhooks).toHaveLength(1);
});

it('refuses to publish without an event, or with an address that Chatwoot cannot reach', async () => {
	const none = await use.listening({ events: [] });
	await expect(use.publish(none)).rejects.toThrow(/No event is chosen/);
	const far = await use.listening({}, { credentials: { baseUrl: 'http://203.0.113.9:1' } });
	await expect(far.hook('create')).rejects.toThrow(/N8N_WEBHOOK_URL/);
	expect(use.webhooks).toEqual([]);
});

it('says what an agent may not do, and shows no token', async () => {
	const trigger = await use.listening({}, { credentials: { accessToken: 'sandbox-agent-token' } });
	const failure = await use.publish(trigger).catch((error: unknown) => error);
	expect(String(failure)).toMatch(/role administrator/);
	expect(JSON.stringify(failure)).not.toContain('sandbox-agent-token');
});

it('registers nothing where the address is entered by hand', async () => {
	const trigger = await use.published({ source: 'manual' });
	await trigger.hook('delete');
	expect(bench.requests().map(({ path }) => path)).toEqual(['/api/v1/profile']);
	hung(trigger.ownUrl);
	await trigger.hook('delete');
	expect(use.webhooks).toHaveLength(1);
});
