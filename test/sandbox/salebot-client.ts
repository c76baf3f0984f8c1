/** How the sandbox's tests talk to it. */

import axios from 'axios';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadContract } from '../../sandbox/contract';
import { contractFile, startSalebot, type Salebot } from '../../sandbox/salebot';

export const contract = loadContract(contractFile);
export const DONE = { status: 'success' };
/** A seeded client whose id needs more than 32 bits. */
export const BIG = 4_836_058_546;

export interface Sent {
	method?: string;
	query?: object;
	body?: unknown;
	key?: string;
	headers?: Record<string, string>;
}

async function call(
	salebot: Salebot,
	action: string,
	{ method, query, body, headers, key = salebot.apiKey }: Sent = {},
) {
	const { status, data } = await axios.request<string>({
		url: `${salebot.url}/api/${key}/${action}`,
		method: method ?? contract.operation(action).method,
		params: query,
		data: body,
		headers,
		validateStatus: null,
		transformResponse: (text: string) => text,
	});
	return { status, data: parsed(data) };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}

/** A sandbox for the tests of one file, as new for each of them. */
export function useSalebot() {
	let salebot: Salebot;
	beforeAll(async () => {
		salebot = await startSalebot();
	});
	beforeEach(() => salebot.reset());
	afterAll(() => salebot.stop());
	return {
		get salebot() {
			return salebot;
		},
		call: (action: string, sent?: Sent) => call(salebot, action, sent),
		post: (action: string, body: unknown, query?: object) => call(salebot, action, { body, query }),
		get: (action: string, query?: object) => call(salebot, action, { query }),
		control: async (name: string, input: object) =>
			(await axios.post<Record<string, unknown>>(`${salebot.url}/__sandbox/${name}`, input)).data,
	};
}

/** A listener that keeps what it was sent. */
export async function listen(answer: { status: number; body: string }) {
	const received: Array<{ url: string; body: Record<string, unknown> }> = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
			received.push({ url: request.url ?? '', body });
			response.writeHead(answer.status).end(answer.body);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?secret=s3`,
		received,
		stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
	};
}
