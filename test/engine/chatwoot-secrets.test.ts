import type { INodeParameters } from 'n8n-workflow';
import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';

const CANARY = 'canary-5c1e';
const bench = useChatwoot({ personality: 'upstream' });

/** Whatever the server would show to an administrator. */
function plant() {
	for (const inbox of bench.sandbox.state.inboxes.values()) {
		Object.assign(inbox.channel, {
			hmac_token: CANARY,
			secret: CANARY,
			provider_config: { api_key: CANARY, webhook_verify_token: CANARY },
		});
	}
	bench.sandbox.state.webhooks.set(77, {
		id: 77,
		url: 'https://n8n.example/canary',
		name: 'Planted',
		inbox_id: null,
		subscriptions: ['message_created'],
		secret: CANARY,
	});
	for (const one of bench.sandbox.state.contactInboxes) one.pubsub_token = CANARY;
}

beforeEach(plant);

const whole: Array<[operation: string, parameters: INodeParameters]> = [
	['inbox.getAll', { returnAll: true }],
	['inbox.get', { id: ID.inbox.api }],
	['inbox.update', { id: ID.inbox.cloud, updateFields: { name: 'Renamed' } }],
	['webhook.getAll', { returnAll: true }],
	['webhook.update', { webhookId: 77, updateFields: { name: 'Renamed' } }],
];

it.each(whole)(
	'%s keeps tokens and secrets out of the execution',
	async (operation, parameters) => {
		const ran = await bench.run(operation, parameters);
		expect(ran.error).toBeUndefined();
		expect(ran.json.length).toBeGreaterThan(0);
		expect(ran.stored).not.toContain(CANARY);
		expect(ran.stored).not.toMatch(/"(hmac_token|secret|provider_config|pubsub_token)"/);
	},
);

it.each(whole)('%s puts them out where that is wanted', async (operation, parameters) => {
	const ran = await bench.run(operation, { ...parameters, options: { includeSecrets: true } });
	expect(JSON.stringify(ran.json)).toContain(CANARY);
});

it('shows what is no secret, and what people call a secret themselves', async () => {
	const custom_attributes = { secret: 'santa', api_key: 'of theirs' };
	const [made] = await bench.get('contact.update', {
		id: ID.contact.anna,
		customAttributesMode: 'json',
		customAttributesJson: JSON.stringify(custom_attributes),
	});
	expect(made).toMatchObject({ custom_attributes });
	const inboxes = await bench.get('inbox.getAll', { returnAll: true });
	expect(JSON.stringify(inboxes)).toMatch(/"website_token":"[^"]+"/);
});

it('never shows the tokens of the profile', async () => {
	const ran = await bench.run('profile.get');
	expect(ran.json).toMatchObject([{ email: expect.any(String) as string }]);
	expect(ran.stored).not.toContain(bench.sandbox.token);
	expect(ran.stored).not.toMatch(/access_token|pubsub|hmac_identifier/);
});
