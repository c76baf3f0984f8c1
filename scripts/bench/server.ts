import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';

/** A server that costs next to nothing, so that what is measured is what calls it. */
export interface BenchServer {
	address: string;
	latencyMs: number;
	/** The callbacks in the order in which they came. */
	callbacks: Array<{ client: string; message: number }>;
	requests: number;
	/** The most that were under way together. */
	most: number;
	reset(): void;
	stop(): Promise<void>;
}

export const CONTACTS = 10_000;
export const PAGE = 15;

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const text = Buffer.concat(chunks).toString();
	return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/** A page of contacts as Chatwoot gives it. */
function contacts(page: number) {
	const first = (page - 1) * PAGE;
	const count = Math.max(0, Math.min(PAGE, CONTACTS - first));
	const payload = Array.from({ length: count }, (_, n) => ({
		id: first + n + 1,
		name: `Contact ${first + n + 1}`,
		email: `contact${first + n + 1}@example.com`,
		phone_number: null,
		identifier: null,
		thumbnail: '',
		blocked: false,
		additional_attributes: { city: 'Kazan', company_name: 'Example' },
		custom_attributes: { plan: 'year' },
		last_activity_at: 1_700_000_000 + n,
		created_at: 1_690_000_000 + n,
		contact_inboxes: [],
	}));
	return { meta: { count: CONTACTS, current_page: String(page) }, payload };
}

export async function startServer(): Promise<BenchServer> {
	let underway = 0;
	const server = createServer((request, response) => {
		underway += 1;
		bench.requests += 1;
		bench.most = Math.max(bench.most, underway);
		const url = new URL(request.url ?? '/', 'http://bench');
		const answer = (body: unknown) =>
			setTimeout(() => {
				underway -= 1;
				response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
			}, bench.latencyMs);
		if (url.pathname.endsWith('/contacts')) {
			answer(contacts(Number(url.searchParams.get('page') ?? 1)));
			return;
		}
		void bodyOf(request).then(({ client_id: client, message }) => {
			bench.callbacks.push({ client: String(client), message: Number(message) });
			answer({ status: 'success' });
		});
	});
	server.keepAliveTimeout = 60_000;
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const bench: BenchServer = {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		latencyMs: 20,
		callbacks: [],
		requests: 0,
		most: 0,
		reset: () => Object.assign(bench, { callbacks: [], requests: 0, most: 0 }),
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return bench;
}
