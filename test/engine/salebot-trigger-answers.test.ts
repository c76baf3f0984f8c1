import type { INodeParameters } from 'n8n-workflow';
import { SalebotTrigger } from '../../nodes/Salebot/SalebotTrigger.node';
import type { Salebot } from '../../sandbox/salebot';
import { startSalebot } from '../../sandbox/salebot';
import type { Trigger } from '../support/trigger';
import { listen } from '../support/trigger';

let sandbox: Salebot;
let trigger: Trigger;

beforeAll(async () => {
	sandbox = await startSalebot({ port: 0 });
});
afterEach(async () => await trigger.stop());
afterAll(async () => await sandbox.stop());

/** A block of the bot calls; the workflow answers with two items, of which one is meant. */
async function called(parameters: INodeParameters) {
	trigger = await listen({
		node: new SalebotTrigger(),
		parameters,
		workflow: ([item]) => [{ price: 1500, for: item?.json.clientId }, { price: 0 }],
	});
	const json = { client_id: '7', client: { id: 7 }, message: 'hi', is_input: 1 };
	return await sandbox.apiRequest({ url: trigger.url, json });
}

describe('answers', () => {
	it('an API request by default with the first JSON of the last node', async () => {
		const { status, json } = await called({ source: 'apiRequest' });
		expect({ status, json }).toEqual({ status: 200, json: { price: 1500, for: '7' } });
	});

	it('an API request at once, with JSON that a block can read', async () => {
		const { status, json } = await called({ source: 'apiRequest', responseMode: 'onReceived' });
		expect({ status, json }).toEqual({ status: 200, json: { received: true } });
		expect(trigger.started).toHaveLength(1);
	});

	it.each<[string, INodeParameters]>([
		['by default', {}],
		['whatever was set for API requests', { responseMode: 'lastNode' }],
	])('the project webhook at once, %s', async (_, parameters) => {
		const { status, json } = await called(parameters);
		expect({ status, json }).toEqual({ status: 200, json: { received: true } });
		expect(trigger.started).toHaveLength(1);
	});
});

describe('the panel', () => {
	const { description } = new SalebotTrigger();
	const panel = JSON.stringify(description.triggerPanel);
	const notices = description.properties
		.filter(({ type }) => type === 'notice')
		.map(({ displayName }) => displayName)
		.join('\n');

	it.each([
		['where the address goes', /Webhook URL[^]*API request tab/],
		['that there is one slot', /one slot[^]*by hand/],
		['how the secret is shown', /\?secret=[^]*X-Webhook-Secret/i],
		['that it is open without one', /Without a[^]*open/],
	])('says %s', (_, words) => {
		expect(panel).toMatch(words);
		expect(notices).toMatch(words);
	});
});
