import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';

const bench = useChatwoot({ personality: 'upstream' });

/** What the server keeps secret of an inbox, a bot and a webhook. */
const CANARY = 'canary-of-chatwoot-3f7a';

describe('outputs hold no secret', () => {
	const secrets = () => {
		const { inboxes, bots, webhooks } = bench.sandbox.state;
		const api = inboxes.get(ID.inbox.api);
		if (api) Object.assign(api.channel, { hmac_token: CANARY, secret: CANARY });
		const cloud = inboxes.get(ID.inbox.cloud);
		if (cloud) cloud.channel.provider_config = { api_key: CANARY, nested: { token: CANARY } };
		for (const bot of bots.values()) Object.assign(bot, { token: CANARY, secret: CANARY });
		for (const webhook of webhooks.values()) webhook.secret = CANARY;
	};

	it.each([
		['inbox.get', { id: ID.inbox.api }, 'inbox_identifier'],
		['inbox.get', { id: ID.inbox.cloud }, 'message_templates'],
		['inbox.getAll', { returnAll: true }, 'channel_type'],
		['webhook.getAll', {}, 'subscriptions'],
		['profile.get', {}, 'accounts'],
	])('%s %j', async (operation, parameters, shown) => {
		await bench.run('webhook.create', {
			url: 'https://example.com/hook',
			subscriptions: ['message_created'],
		});
		secrets();
		const ran = await bench.run(operation, parameters);
		expect(ran.stored).not.toContain(CANARY);
		expect(ran.json.length).toBeGreaterThan(0);
		expect(ran.json[0]).toHaveProperty(shown);
		for (const name of ['secret', 'hmac_token', 'access_token', 'pubsub_token']) {
			expect(ran.json[0]).not.toHaveProperty(name);
		}
	});

	it('a webhook just made shows none, nor does the bot of an inbox', async () => {
		const made = await bench.run('webhook.create', {
			url: 'https://example.com/hook',
			subscriptions: ['message_created'],
		});
		const [webhook] = bench.sandbox.state.webhooks.values();
		const secret = String(webhook?.secret);
		expect(secret).toMatch(/.{10}/);
		expect(made.stored).not.toContain(secret);
		secrets();
		await bench.run('inbox.setAgentBot', { id: ID.inbox.api, agentBot: ID.bot });
		const bot = await bench.run('inbox.getAgentBot', { id: ID.inbox.api });
		expect(JSON.stringify(bot.json)).toContain(String(ID.bot));
		expect(bot.stored).not.toContain(CANARY);
	});

	it('what people named so themselves stays', async () => {
		const contact = bench.sandbox.state.contacts.get(ID.contact.anna);
		if (contact) contact.custom_attributes = { secret: 'likes cats' };
		const ran = await bench.run('contact.get', { id: ID.contact.anna });
		expect(ran.json[0]).toMatchObject({ custom_attributes: { secret: 'likes cats' } });
	});
});
