import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { startBridge, type Bridge } from '../../sandbox/bridge';
import { GROUP_CHAT, TOKEN } from '../../sandbox/bridge/state';
import { startChatwoot, type Chatwoot } from '../../sandbox/chatwoot';
import { ID } from '../../sandbox/chatwoot/seed';
import { startSalebot, type Salebot } from '../../sandbox/salebot';
import { inTwoProcesses } from '../support/processes';
import type { Work } from '../support/process-child';

/** What a proxy before a vendor lets through in a second. */
const LIMIT = 5;
const [EXECUTIONS, CALLS] = [1, 5];

const refused: Record<string, number> = {};
const proxies: Server[] = [];
let salebot: Salebot;
let bridge: Bridge;
let chatwoot: Chatwoot;

beforeAll(async () => {
	salebot = await startSalebot({ port: 0 });
	bridge = await startBridge({ port: 0 });
	chatwoot = await startChatwoot({ port: 0 });
});
afterAll(async () => {
	for (const proxy of proxies) proxy.close();
	await Promise.all([salebot, bridge, chatwoot].map(async (one) => await one.stop()));
});

/** A proxy that answers as nginx does to what is too much, and passes everything else on. */
async function proxyTo(target: string): Promise<string> {
	let recent: number[] = [];
	refused[target] = 0;
	const proxy = createServer((request, response) => {
		const now = Date.now();
		recent = [...recent.filter((at) => now - at < 1000), now];
		if (recent.length > LIMIT) {
			refused[target] = (refused[target] ?? 0) + 1;
			request.resume();
			response.writeHead(429, { 'content-type': 'text/html' });
			response.end('<html><head><title>429 Too Many Requests</title></head></html>');
			return;
		}
		void (async () => {
			const pieces: Buffer[] = [];
			for await (const piece of request) pieces.push(piece as Buffer);
			const { method = 'GET', headers, url = '' } = request;
			const kept = new Headers(headers as Record<string, string>);
			for (const own of ['host', 'connection', 'content-length']) kept.delete(own);
			const answer = await fetch(target + url, {
				method,
				headers: kept,
				...(pieces.length > 0 && { body: Buffer.concat(pieces) }),
			});
			response.writeHead(answer.status, { 'content-type': 'application/json' });
			response.end(await answer.text());
		})();
	});
	proxies.push(proxy);
	await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
	return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

it('sends that may not be repeated all get through the proxies of Salebot, Bridge and Chatwoot, each once', async () => {
	const often = { executions: EXECUTIONS, calls: CALLS };
	const works: Work[] = [
		{
			node: 'Salebot/Salebot',
			credentials: {
				SalebotChatCrmApi: {
					host: 'custom',
					baseUrl: await proxyTo(salebot.url),
					apiKey: salebot.apiKey,
				},
			},
			parameters: { resource: 'message', operation: 'send', clientId: 1001, message: 'Hello' },
			...often,
		},
		{
			node: 'Bridge/Bridge',
			credentials: { BridgeChatCrmApi: { baseUrl: await proxyTo(bridge.url), token: TOKEN } },
			parameters: {
				resource: 'message',
				operation: 'sendToChat',
				toChatId: GROUP_CHAT,
				toUserId: '700100201',
				text: 'Hello',
			},
			...often,
		},
		{
			node: 'Chatwoot/Chatwoot',
			credentials: {
				ChatwootChatCrmApi: {
					baseUrl: await proxyTo(chatwoot.url),
					accessToken: chatwoot.token,
					accountId: '1',
				},
			},
			parameters: {
				resource: 'message',
				operation: 'send',
				conversationId: { __rl: true, mode: 'id', value: ID.conversation.anna },
				content: 'Hello',
			},
			...often,
		},
	];
	const answered = await inTwoProcesses(works);
	const counts = answered.map((each) => each.map(({ length }) => length));
	expect(counts).toEqual([0, 1].map(() => Array<number>(3 * EXECUTIONS).fill(CALLS)));
	const all = 2 * EXECUTIONS * CALLS;
	for (const { requests } of [salebot, bridge, chatwoot]) {
		expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(all);
	}
	for (const count of Object.values(refused)) expect(count).toBeGreaterThan(0);
});
