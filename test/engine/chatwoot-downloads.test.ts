import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';

const bench = useChatwoot();

const COUNT = 9;

it('begins no file any more where the execution is cancelled', async () => {
	const names = Array.from({ length: COUNT }, (_, index) => `part${index}`);
	const binary = Object.fromEntries(
		names.map((name) => [
			name,
			{ data: 'aGVsbG8=', mimeType: 'text/plain', fileName: `${name}.txt` },
		]),
	);
	const conversationId = ID.conversation.anna;
	const attachments = { attachment: names.map((binaryField) => ({ binaryField })) };
	const [sent] = await bench.get(
		'message.send',
		{ conversationId, content: 'All of it', attachments },
		{ items: [{ json: {}, binary }] },
	);
	const files = () => bench.requests().filter(({ path }) => path.includes('/rails/')).length;
	const parameters = {
		conversationId,
		messageId: Number(Object(sent).id),
		downloadAttachments: true,
	};
	bench.sandbox.settings.latencyMs = 300;
	await bench.run('message.get', parameters, {
		during: (cancel) => {
			const waiting = setInterval(() => {
				if (files() === 0) return;
				clearInterval(waiting);
				cancel();
			}, 5);
		},
	});
	await new Promise((resolve) => setTimeout(resolve, 900));
	expect(files()).toBeGreaterThan(0);
	expect(files()).toBeLessThan(COUNT);
});

it.each([
	['message.get', 'list-all-messages', { messageId: 5 }],
	['conversation.getAttachments', 'list-attachments-of-a-conversation', {}],
])('%s: a file that comes drop by drop ends with Timeout', async (operation, action, more) => {
	const dripping = createServer((_, answer) => {
		const drops = setInterval(() => answer.write('x'), 50);
		answer.on('close', () => clearInterval(drops));
	}).listen(0, '127.0.0.1');
	await once(dripping, 'listening');
	const { port } = dripping.address() as AddressInfo;
	const file = { id: 1, file_type: 'file', data_url: `http://127.0.0.1:${port}/plan.pdf` };
	const body = {
		meta: {},
		payload: action.startsWith('list-all') ? [{ id: 5, attachments: [file] }] : [file],
	};
	bench.sandbox.fault({ action, status: 200, body });
	const parameters = { ...more, conversationId: ID.conversation.anna, downloadAttachments: true };
	const options = { timeout: 700 };
	const [told] = await bench.get(operation, { ...parameters, options });
	expect(JSON.stringify(told)).toContain('It was not complete after 0.7 seconds');
	dripping.closeAllConnections();
	dripping.close();
});

describe('files at a wrong FRONTEND_URL', () => {
	const conversationId = ID.conversation.anna;
	const place = {
		file_type: 'location',
		coordinates_lat: 1.5,
		coordinates_long: 2.5,
		data_url: '',
	};

	/** What the server says of a file that it keeps, with another address before it. */
	async function told(front: string) {
		const data = Buffer.from('the plan').toString('base64');
		const plan = { data, mimeType: 'text/plain', fileName: 'plan.txt' };
		const parameters = { conversationId, content: 'See', attachments: 'plan' };
		const [sent] = await bench.get('message.send', parameters, {
			items: [{ json: {}, binary: { plan } }],
		});
		const { id, attachments } = sent as { id: number; attachments: Array<{ data_url: string }> };
		const path = new URL(attachments[0]?.data_url ?? '').pathname;
		const moved = [{ ...attachments[0], data_url: `${front}${path}` }, place];
		return { id, moved };
	}
	const read = (item: { binary?: Record<string, { data: string }> } | undefined) =>
		Object.values(item?.binary ?? {}).map(({ data }) => Buffer.from(data, 'base64').toString());

	it('are fetched from the Base URL also where that redirects elsewhere', async () => {
		bench.sandbox.settings.behindProxy = 'http://rails.invalid:3000';
		const { id } = await told('');
		const parameters = { conversationId, messageId: id, downloadAttachments: true };
		const { items } = await bench.run('message.get', parameters);
		expect(items.map(read)).toEqual([['the plan']]);
		const asked = bench.requests().filter(({ path }) => path.startsWith('/rails/'));
		expect(asked.map(({ path }) => path.split('/')[3])).toEqual(['blobs', 'disk']);
	});

	it.each(['http://https', 'http://0.0.0.0:3000', 'https://chat.invalid', ''])(
		'%p are fetched from the Base URL, and a place is no failed one',
		async (front) => {
			const { id, moved } = await told(front);
			const message = { id, content: 'See', attachments: moved };
			bench.sandbox.fault({
				action: 'list-all-messages',
				status: 200,
				body: { payload: [message] },
			});
			const one = await bench.run('message.get', {
				conversationId,
				messageId: id,
				downloadAttachments: true,
			});
			expect(read(one.items[0])).toEqual(['the plan']);
			expect(JSON.stringify(one.json)).not.toContain('downloadError');
			const body = {
				meta: { total_count: 2 },
				payload: moved.map((entry, at) => ({ ...entry, id: at })),
			};
			bench.sandbox.fault({ action: 'list-attachments-of-a-conversation', status: 200, body });
			const many = await bench.run('conversation.getAttachments', {
				conversationId,
				downloadAttachments: true,
			});
			expect(many.items.map(read)).toEqual([['the plan'], []]);
			expect(JSON.stringify(many.json)).not.toContain('downloadError');
		},
	);
});
