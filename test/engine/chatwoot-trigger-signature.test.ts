import { BOT_TOKEN, ID } from '../../sandbox/chatwoot/seed';
import type { Personality } from '../../sandbox/chatwoot/world';
import { useChatwoot } from '../support/chatwoot';
import { useTrigger } from '../support/chatwootTrigger';

const bench = useChatwoot();
const use = useTrigger(bench);

const signing: Personality[] = ['newer', 'upstream'];
const secret = () => String(use.webhooks[0]?.secret);
const body = { event: 'contact_created', id: 101, name: 'Anna & <b>' };
const both = { events: ['message_created', 'contact_created'] };
const write = async (text = 'Hello') => {
	bench.sandbox.incoming({ conversation: ID.conversation.anna, text });
	await use.settled();
};

describe.each(signing)('what the %s signs', (personality) => {
	it.each(['auto', 'required'])(
		'is let in with the policy %s, and nothing else is',
		async (signature) => {
			const trigger = await use.published({ ...both, signature }, personality);
			await write('ção & <b>');
			expect(bench.sandbox.deliveries.map(({ status }) => status)).toEqual([200]);
			expect(trigger.started.map(({ text }) => text)).toEqual(['ção & <b>']);

			bench.sandbox.settings.badSignature = true;
			await write();
			Object.assign(bench.sandbox.settings, { badSignature: false, timestampShift: -301 });
			await write();
			bench.sandbox.settings.timestampShift = 302;
			await write();
			expect(bench.sandbox.deliveries.map(({ status }) => status)).toEqual([200, 401, 401, 401]);
			expect(trigger.started).toHaveLength(1);
			expect(trigger.calls.filter(({ error }) => error !== undefined)).toEqual([]);
			// None of these made the trigger ask Chatwoot anything.
			expect(bench.requests('list-all-webhooks')).toHaveLength(1);
		},
	);

	it('is checked on the bytes as they came', async () => {
		const trigger = await use.published(both, personality);
		const raw =
			'{"event":"contact_created", "id":9007199254740993,"updated_at":1.0,"name":"\\u0026"}';
		expect((await use.deliver(raw, secret())).status).toBe(200);
		expect(trigger.started[0]).toMatchObject({ contactId: '9007199254740993', contactName: '&' });

		const good = await use.deliver(raw, secret());
		expect(good.status).toBe(200);
		const timestamp = String(Math.floor(Date.now() / 1000));
		for (const headers of [
			{},
			{ 'x-chatwoot-timestamp': timestamp },
			{ 'x-chatwoot-signature': 'sha256=' },
			{ 'x-chatwoot-timestamp': timestamp, 'x-chatwoot-signature': `sha256=${'0'.repeat(64)}` },
		]) {
			expect((await use.deliver(raw, undefined, headers as Record<string, string>)).status).toBe(
				401,
			);
		}
		const late = { 'x-chatwoot-timestamp': String(Number(timestamp) + 60) };
		expect((await use.deliver(raw, secret(), late)).status).toBe(401);
		expect((await use.deliver(raw, 'another-secret')).status).toBe(401);
		expect(trigger.started).toHaveLength(2);
	});
});

it('takes another tolerance, but no nonsense for none', async () => {
	const trigger = await use.published({ ...both, options: { tolerance: 900 } }, 'upstream');
	expect((await use.deliver(body, secret(), {}, -800)).status).toBe(200);
	expect((await use.deliver(body, secret(), {}, -1000)).status).toBe(401);
	await use.listening({ ...both, options: { tolerance: 'x' } }, { after: trigger });
	expect((await use.deliver(body, secret(), {}, -400)).status).toBe(401);
	for (const timestamp of ['', 'NaN', '1e400', '-1', '0x10']) {
		const headers = { 'x-chatwoot-timestamp': timestamp };
		expect((await use.deliver(body, secret(), headers)).status).toBe(401);
	}
});

it('uses the secret of a webhook that it has adopted', async () => {
	const trigger = await use.listening(both);
	bench.sandbox.settings.personality = 'upstream';
	const { state } = bench.sandbox;
	const adopted = {
		id: state.nextId(),
		url: trigger.ownUrl,
		name: null,
		inbox_id: null,
		subscriptions: both.events,
		secret: 'secret-of-the-adopted',
	};
	state.webhooks.set(adopted.id, adopted);
	expect(await trigger.hook('checkExists')).toBe(true);
	expect((await use.deliver(body)).status).toBe(401);
	expect((await use.deliver(body, adopted.secret)).status).toBe(200);
	expect(trigger.started).toHaveLength(1);
});

it('uses the right secret also where the credential holds the same one', async () => {
	const trigger = await use.published(both, 'upstream');
	const again = await use.listening(both, {
		after: trigger,
		credentials: { webhookSecret: secret() },
	});
	await use.publish(again);
	expect((await use.deliver(body, secret())).status).toBe(200);
});

it('is open at a server without secrets, unless a signature is required', async () => {
	const trigger = await use.published(both, 'fork');
	await write();
	expect(trigger.started).toHaveLength(1);

	const strict = await use.listening({ ...both, signature: 'required' }, { after: trigger });
	await expect(strict.hook('checkExists')).rejects.toThrow(/shows no secret.*4\.11\.2/);
	expect(use.webhooks).toEqual([]);
	await expect(strict.hook('create')).rejects.toThrow(/shows no secret/);
	expect(use.webhooks).toEqual([]);
	expect((await use.deliver(body)).status).toBe(401);
	expect((await use.deliver(body, 'any')).status).toBe(401);
	expect(strict.started).toEqual([]);
});

it('lets everything in only where it is switched off', async () => {
	await use.published({ ...both, signature: 'off' }, 'upstream');
	expect((await use.deliver(body)).status).toBe(200);
	expect((await use.deliver(body, 'wrong')).status).toBe(200);
	await use.listening({ ...both, signature: 'none' }, { after: use.now });
	expect((await use.deliver(body)).status).toBe(401);
});

it('begins to check when the server begins to sign', async () => {
	const trigger = await use.published(both, 'fork');
	expect((await use.deliver(body)).status).toBe(200);
	bench.sandbox.settings.personality = 'newer';
	await write();
	expect(bench.sandbox.deliveries.map(({ status }) => status)).toEqual([200]);
	expect((await use.deliver(body)).status).toBe(401);
	expect((await use.deliver(body, 'wrong')).status).toBe(401);
	expect((await use.deliver(body, secret())).status).toBe(200);
	expect(trigger.started).toHaveLength(3);
	expect(bench.requests('list-all-webhooks')).toHaveLength(2);
});

it('is never open because something cannot be read', async () => {
	const trigger = await use.published(both, 'upstream');
	const right = secret();
	await use.listening(both, { after: trigger, credentials: 'unreadable' });
	expect((await use.deliver(body)).status).toBe(401);
	expect((await use.deliver(body, right)).status).toBe(401);
	expect(use.now.warnings.join()).toMatch(/cannot be read/);

	// Nothing is remembered, as after an import: Chatwoot is asked, once.
	await use.listening(both, { after: trigger, staticData: {} });
	expect((await use.deliver(body)).status).toBe(401);
	expect((await use.deliver(body, right)).status).toBe(200);
	expect(bench.requests('list-all-webhooks')).toHaveLength(2);

	bench.sandbox.state.webhooks.clear();
	await use.listening(both, { after: trigger, staticData: {} });
	expect((await use.deliver(body)).status).toBe(401);
	expect((await use.deliver(body, right)).status).toBe(401);
	expect(bench.requests('list-all-webhooks')).toHaveLength(3);
});

it('does not remember that Chatwoot could not be asked', async () => {
	const trigger = await use.published(both, 'upstream');
	const right = secret();
	await use.listening(both, { after: trigger, staticData: {} });
	await use.happen('fault', { action: 'list-all-webhooks', status: 502, times: 2 });
	expect((await use.deliver(body, right)).status).toBe(401);
	expect((await use.deliver(body, right)).status).toBe(401);
	expect((await use.deliver(body, right)).status).toBe(200);
});

it('goes on after the token in the credential was renewed', async () => {
	const trigger = await use.published(both, 'upstream');
	const right = secret();
	const admin = bench.sandbox.token;
	await use.listening(both, { after: trigger, credentials: { accessToken: 'revoked-token' } });
	expect((await use.deliver(body, right)).status).toBe(401);
	await use.listening(both, {
		after: trigger,
		credentials: { accessToken: ` ${admin} ` },
	});
	expect((await use.deliver(body)).status).toBe(401);
	expect((await use.deliver(body, right)).status).toBe(200);
});

it('keeps the secret in no form that can be read', async () => {
	const trigger = await use.published(both, 'upstream');
	const kept = JSON.stringify(trigger.staticData);
	expect(kept).toContain('sealedSecret');
	expect(kept).not.toContain(secret());
	expect(kept).not.toContain(Buffer.from(secret()).toString('base64').replace(/=+$/, ''));
	expect((await use.deliver(body, 'wrong')).text).not.toContain(secret());
	expect(trigger.warnings.join()).not.toContain(secret());
});

describe('an address entered by hand', () => {
	const manual = { source: 'manual' };
	const withSecret = { credentials: { webhookSecret: 'agent-bot-secret' } };

	it('takes the secret of the agent bot from the credential', async () => {
		const trigger = await use.published(manual, 'upstream', withSecret);
		const { state } = bench.sandbox;
		const bot = state.bots.get(ID.bot);
		const inbox = state.inboxes.get(ID.inbox.api);
		if (!bot || !inbox) throw new Error('the seed has changed');
		bot.outgoing_url = trigger.ownUrl;
		inbox.agent_bot = ID.bot;
		await write();
		expect(bench.sandbox.deliveries.map(({ status, signed }) => [status, signed])).toEqual([
			[200, true],
		]);
		expect(trigger.started).toMatchObject([{ event: 'message_created', text: 'Hello' }]);
		for (const secret of [undefined, 'wrong']) {
			expect(await use.deliver(body, secret)).toMatchObject({
				status: 200,
				json: { ignored: true },
			});
		}
		expect(trigger.started).toHaveLength(1);
		expect(trigger.warnings.slice(-2)).toEqual([
			expect.stringMatching(/dropped a call: The signature is missing$/),
			expect.stringMatching(/dropped a call: The signature is wrong$/),
		]);
	});

	it('is open without a secret, and cannot be published where one is required', async () => {
		const open = await use.published(manual);
		await use.deliver(body);
		expect(open.started).toHaveLength(1);
		const strict = await use.listening({ ...manual, signature: 'required' });
		await expect(use.publish(strict)).rejects.toThrow(/'Webhook Secret' of the credential/);
		expect((await use.deliver(body)).status).toBe(200);
		expect(strict.started).toEqual([]);
		const ready = await use.listening({ ...manual, signature: 'required' }, withSecret);
		await use.publish(ready);
		await use.deliver(body);
		expect(ready.started).toEqual([]);
		await use.deliver(body, 'agent-bot-secret');
		expect(ready.started).toHaveLength(1);
		const unreadable = await use.listening(manual, { credentials: 'unreadable' });
		expect((await use.deliver(body)).status).toBe(200);
		expect(unreadable.started).toEqual([]);
	});

	it('needs no token that may ask Chatwoot', async () => {
		const trigger = await use.published(manual, 'fork', {
			credentials: { accessToken: BOT_TOKEN },
		});
		expect(trigger.warnings).toHaveLength(1);
		expect((await use.deliver(body)).status).toBe(200);
	});
});
