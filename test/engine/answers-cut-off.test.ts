import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INodeParameters } from 'n8n-workflow';
import { runOperation } from '../support/bench';
import { chatwootAt } from '../support/chatwoot';
import { salebotAt } from '../support/salebot';

/** Answers half of `body`, and then, where it is asked again, all of it. */
let body = '';
let came: string[] = [];
let server: Server;
let url = '';

beforeAll(async () => {
	server = createServer((request, answer) => {
		came.push(String(request.method));
		const isFirst = came.length === 1;
		answer.writeHead(200, {
			'content-type': 'application/json',
			'content-length': String(Buffer.byteLength(body)),
		});
		if (!isFirst) return void answer.end(body);
		answer.write(body.slice(0, Math.ceil(body.length / 2)), () => answer.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => (came = []));
afterAll(() => server.close());

const GOES_ON = { settings: { onError: 'continueRegularOutput' } } as const;

const chatwoot = async (operation: string, parameters: INodeParameters) =>
	await runOperation(operation, chatwootAt(url)(operation), parameters, GOES_ON);

test('a read whose answer broke off is asked again', async () => {
	body = JSON.stringify({ payload: [{ id: 4, title: 'vip' }] });
	const ran = await chatwoot('label.getAll', { returnAll: true });
	expect(came).toEqual(['GET', 'GET']);
	expect(ran.json).toMatchObject([{ id: 4, title: 'vip' }]);
});

test('what may have been made before the answer broke off is told as unknown', async () => {
	body = JSON.stringify({ id: 4, title: 'vip', description: 'x'.repeat(200) });
	const ran = await chatwoot('label.create', { title: 'vip' });
	expect(came).toEqual(['POST']);
	expect(ran.json).toMatchObject([
		{ outcome: 'unknown', error: expect.stringContaining('Chatwoot broke off') },
	]);
});

test('a send whose answer broke off is not told as done', async () => {
	body = JSON.stringify({ status: 'success', description: 'x'.repeat(200) });
	const ran = await runOperation(
		'message.send',
		salebotAt(url),
		{ clientId: '7', message: 'Hello' },
		GOES_ON,
	);
	expect(came).toEqual(['POST']);
	expect(ran.json).toMatchObject([{ outcome: 'unknown' }]);
});
