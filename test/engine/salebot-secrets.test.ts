import type { INodeParameters } from 'n8n-workflow';
import { Salebot } from '../../nodes/Salebot/Salebot.node';
import type { Fault } from '../../sandbox/server';
import type { Ran } from '../../harness/engine';
import { useSalebot } from '../support/salebot';

const CANARY = 'canary-7f3a9c51e2d84b06-canary';
const bench = useSalebot({ apiKey: CANARY });
const message: INodeParameters = { clientId: 1001, message: 'Hello', options: { maxRetries: 0 } };
const echo = `/api/${CANARY}/message`;

/** Nothing that a person or a store can see may hold the key, in any form. */
function expectNoKey({ error, items, hints, task, stored }: Ran): void {
	const seen = [
		error?.message,
		error?.stack,
		JSON.stringify(error),
		JSON.stringify(error?.cause ?? ''),
		JSON.stringify(items),
		...items.map((item) => JSON.stringify(item.error ?? '')),
		...items.map((item) => item.error?.stack ?? ''),
		hints.join(),
		JSON.stringify(task),
		stored,
	];
	for (const text of seen) expect(text ?? '').not.toContain(CANARY);
}

const faults: Array<[string, Fault]> = [
	['an answer that echoes the path', { status: 200, body: { status: 'fail', message: echo } }],
	['a success that echoes the path', { status: 200, body: { status: 'success', url: echo } }],
	['a text that echoes it', { status: 200, body: `see ${echo}` }],
	['a page that echoes it', { status: 502, body: `<html><body>GET ${echo} failed</body></html>` }],
	['a page with HTTP 200', { status: 200, body: `<html><body>${echo}</body></html>` }],
	['broken JSON with it', { status: 200, body: `{"url": "${echo}", ` }],
	['HTTP 401', { status: 401, body: { status: 'fail', message: `key ${CANARY} unknown` } }],
	['HTTP 403', { status: 403, body: CANARY }],
	['HTTP 404', { status: 404, body: `Cannot POST ${echo}` }],
	['HTTP 429', { status: 429, body: `slow down ${CANARY}` }],
	['HTTP 500', { status: 500, headers: { 'x-url': echo }, body: '' }],
	['a redirect', { status: 302, headers: { location: echo } }],
	['a dropped connection', { drop: 'connection' }],
	['a dropped answer', { drop: 'beforeAnswer' }],
];

describe.each([['stopWorkflow'], ['continueRegularOutput']] as const)('with %s', (onError) => {
	it.each(faults)('%s shows no key', async (_, fault) => {
		bench.sandbox.fault(fault);
		const ran = await bench.run('message.send', message, { settings: { onError } });
		expect(bench.requests()).toHaveLength(1);
		expectNoKey(ran);
	});

	it('a timeout shows no key', async () => {
		bench.sandbox.settings.latencyMs = 300;
		const options = { timeout: 40, maxRetries: 0 };
		const ran = await bench.run('message.send', { ...message, options }, { settings: { onError } });
		expectNoKey(ran);
	});

	it.each([
		['http://127.0.0.1:1', 'refused'],
		['http://no-such-host.invalid', 'unknown host'],
		['http://127.0.0.1:1/api', 'pasted path'],
		['https://127.0.0.1:1 /api', 'space'],
	])('an address such as %s (%s) shows no key', async (baseUrl) => {
		const credentials = { host: 'custom', baseUrl, apiKey: CANARY };
		const wish = { settings: { onError }, credentials };
		const ran = await bench.run('message.send', message, wish);
		expect(ran.error?.message ?? ran.items[0]?.json.error).toEqual(expect.any(String));
		expectNoKey(ran);
	});

	it('a domain that the credential does not allow shows no key', async () => {
		const credentials = {
			host: 'custom',
			baseUrl: bench.sandbox.url,
			apiKey: CANARY,
			allowedHttpRequestDomains: 'domains',
			allowedDomains: 'example.com',
		};
		const ran = await bench.run('message.send', message, { settings: { onError }, credentials });
		expectNoKey(ran);
		// The restriction is n8n's own; the oldest supported one does not have it yet.
		expect(bench.requests()).toHaveLength(process.env.N8N_MODULES ? 1 : 0);
		const said = ran.error?.message ?? ran.items[0]?.json.error;
		expect(said).toEqual(process.env.N8N_MODULES ? undefined : expect.any(String));
	});
});

it('a run that succeeds stores no key', async () => {
	const ran = await bench.run('message.send', message);
	expect(ran.json).toEqual([{ status: 'success' }]);
	expectNoKey(ran);
});

it('the server’s log holds no key, so that what is checked here was sent', async () => {
	await bench.run('message.send', message);
	expect(bench.requests()[0]?.status).toBe(200);
	expect(JSON.stringify(bench.sandbox.requests)).not.toContain(CANARY);
});

it('a list that fails shows no key', async () => {
	bench.sandbox.fault({ status: 400, body: echo });
	const node = new Salebot();
	const { search } = { search: node.methods.listSearch.searchChannels };
	const helpers = {
		httpRequestWithAuthentication: async () => ({ statusCode: 400, headers: {}, body: echo }),
	};
	const context = {
		helpers,
		getNode: () => ({ name: 'Node', type: 'salebot', parameters: {} }),
		getCredentials: async () => ({ apiKey: CANARY }),
	};
	const failure = await Reflect.apply(search, context, []).then(
		() => undefined,
		(error: Error) => error,
	);
	expect(failure?.message).toContain('/api/***/message');
	expect(JSON.stringify(failure) + String(failure?.stack)).not.toContain(CANARY);
});
