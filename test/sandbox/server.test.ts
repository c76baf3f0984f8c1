import axios from 'axios';
import { DONE, contract, useSalebot } from './salebot-client';

const box = useSalebot();
const { post, get, control } = box;

describe('trouble on demand', () => {
	const hello = { client_id: 1001, message: 'Hello' };

	it('answers as told, for the chosen action, as often as told', async () => {
		const body = '<html>';
		await control('fault', {
			action: 'message',
			times: 2,
			status: 503,
			body,
			headers: { 'retry-after': '1' },
		});
		expect((await get('get_clients')).status).toBe(200);
		expect(await post('message', hello)).toEqual({ status: 503, data: body });
		expect((await post('message', hello)).status).toBe(503);
		expect((await post('message', hello)).status).toBe(200);
		expect(box.salebot.state.messages).toHaveLength(4);
		expect(box.salebot.requests.map(({ fault }) => fault)).toEqual([false, true, true, false]);
	});

	it('plays back a documented answer', async () => {
		box.salebot.fault({ action: 'get_history', example: 'trailingComma' });
		const { data } = await get('get_history', { client_id: 1001 });
		expect(data).toMatch(/\},\s+\]\s+\}$/);
		box.salebot.fault({ example: 'badGateway' });
		expect((await get('get_clients')).status).toBe(502);
	});

	it('drops a connection before or after doing what was asked', async () => {
		box.salebot.fault({ drop: 'connection' });
		await expect(post('message', hello)).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(box.salebot.state.messages).toHaveLength(3);
		box.salebot.fault({ drop: 'beforeAnswer' });
		await expect(post('message', hello)).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(box.salebot.state.messages).toHaveLength(4);
		expect(box.salebot.requests.map(({ status }) => status)).toEqual([0, 0]);
	});

	it('waits', async () => {
		box.salebot.fault({ delayMs: 80 });
		const started = performance.now();
		await get('get_clients');
		expect(performance.now() - started).toBeGreaterThan(75);
		expect((await axios.get(`${box.salebot.url}/__sandbox/requests`)).data).toMatchObject([
			{ durationMs: expect.any(Number), fault: true },
		]);
	});

	it('answers ok as text where the body is not documented, until reset', async () => {
		await control('settings', { plainOk: true });
		const { data } = await post('message', hello);
		expect(data).toBe('ok');
		expect(contract.checkResponse('message', 200, data)).toEqual([]);
		await control('reset', {});
		expect((await post('message', hello)).data).toEqual(DONE);
	});

	it('refuses controls it does not know', async () => {
		await expect(control('settings', { latency: 5 })).rejects.toMatchObject({
			response: { status: 400, data: { error: 'There is no setting latency' } },
		});
		await expect(control('fault', { action: 'message' })).rejects.toMatchObject({
			response: { status: 400 },
		});
		await expect(control('nothing', {})).rejects.toMatchObject({ response: { status: 404 } });
	});
});

it('serves 1,000 requests over 16 connections quickly and in full', async () => {
	const queue = Array.from({ length: 1000 }, (_, index) => index);
	const started = performance.now();
	await Promise.all(
		Array.from({ length: 16 }, async () => {
			while (queue.length) await post('message', { client_id: 1001, message: String(queue.pop()) });
		}),
	);
	expect(box.salebot.state.messages).toHaveLength(1003);
	expect(new Set(box.salebot.state.messages.map(({ text }) => text)).size).toBe(1003);
	expect(performance.now() - started).toBeLessThan(10_000);
});
