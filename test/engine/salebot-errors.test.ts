import type { ITaskData } from 'n8n-workflow';
import { itemsOf, wordsOf } from '../support/bench';
import { useSalebot } from '../support/salebot';

const bench = useSalebot();
const one = { concurrency: 1 };
const message = { clientId: '={{ $json.value }}', message: 'Hello' };
const unknown = 999;
const goesOn = { settings: { onError: 'continueRegularOutput' as const } };
const branch = (task: ITaskData | undefined, index: number) => task?.data?.main?.[index] ?? [];
const recipients = () =>
	bench.requests('message').map(({ body }) => Object(body).client_id as unknown);

describe('Continue On Fail', () => {
	it('makes the error the item’s output and goes on', async () => {
		const items = itemsOf([1001, unknown, 1002]);
		const { items: out, error } = await bench.run('message.send', message, { items, ...goesOn });
		expect(error).toBeUndefined();
		expect(out.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		const [first, second, third] = out;
		expect([first?.json, third?.json]).toEqual([{ status: 'success' }, { status: 'success' }]);
		expect(second?.json).toEqual({
			error: expect.stringContaining('client_not_found'),
			advice: expect.stringContaining("client's ID in Salebot"),
			outcome: 'refused',
		});
		expect(Object.keys(second ?? {}).sort()).toEqual(['json', 'pairedItem']);
	});

	it('goes on within the lane', async () => {
		bench.sandbox.fault({
			action: 'message',
			status: 400,
			body: { status: 'fail', message: 'no' },
		});
		const items = itemsOf([1001, 1001, 1001]);
		const { items: out } = await bench.run('message.send', message, { items, ...goesOn });
		expect(recipients()).toEqual([1001, 1001, 1001]);
		expect(out.map(({ json }) => json.error !== undefined)).toEqual([true, false, false]);
	});

	it('sends what can be sent beside a wrong input', async () => {
		const items = itemsOf([1001, '', 1002]);
		const { items: out } = await bench.run('message.send', message, { items, ...goesOn });
		expect(recipients().sort()).toEqual([1001, 1002]);
		expect(out.map(({ json }) => json.error ?? 'sent')).toEqual([
			'sent',
			expect.stringContaining("'Client' is empty"),
			'sent',
		]);
	});

	it('works for the older setting too', async () => {
		const items = itemsOf([unknown]);
		const settings = { continueOnFail: true };
		const { items: out } = await bench.run('message.send', message, { items, settings });
		expect(out[0]?.json.error).toContain('client_not_found');
	});

	it('fills the error branch and only it with what failed', async () => {
		const items = itemsOf([1001, unknown, 1002]);
		const settings = { onError: 'continueErrorOutput' as const };
		const { task } = await bench.run('message.send', message, { items, settings });
		expect(branch(task, 0).map(({ json }) => json)).toEqual([
			{ status: 'success' },
			{ status: 'success' },
		]);
		const [failed, ...more] = branch(task, 1);
		expect(more).toEqual([]);
		expect(failed?.json.error).toContain('client_not_found');
		expect(failed?.pairedItem).toEqual({ item: 1 });
	});
});

describe('without it', () => {
	it('starts nothing new, lets the rest finish, and tells how far it came', async () => {
		const items = itemsOf([1001, 1002, unknown, 1003, 1001]);
		const ran = await bench.run('message.send', { ...message, options: one }, { items });
		expect(recipients()).toEqual([1001, 1002, unknown]);
		expect(ran.items).toEqual([]);
		expect(wordsOf(ran)).toMatch(/client_not_found \[Item 2\]/);
		expect(wordsOf(ran)).toContain('2 of 5 items were sent. The first item not sent is 2.');
	});

	it('lets requests under way finish and counts them', async () => {
		bench.sandbox.fault({
			action: 'message',
			status: 400,
			body: { status: 'fail', message: 'no' },
		});
		bench.sandbox.fault({ action: 'message', delayMs: 80 });
		const options = { concurrency: 2 };
		const items = itemsOf([1001, 1002, 1003, 4836058546]);
		const ran = await bench.run('message.send', { ...message, options }, { items });
		expect(bench.requests().map(({ status }) => status)).toEqual([400, 200]);
		expect(wordsOf(ran)).toContain('1 of 4 items were sent. The first item not sent is 0.');
	});

	it('checks every item before the first request', async () => {
		const items = itemsOf([1001, 1002, 1003, 1001, 1002, '1.5e9', 1003]);
		const ran = await bench.run('message.send', message, { items });
		expect(bench.requests()).toEqual([]);
		expect(wordsOf(ran)).toMatch(/'Client' is written in scientific notation.*\[Item 5\]/);
		expect(wordsOf(ran)).toContain('Nothing was sent: all 7 items are checked first.');
	});

	it('says nothing of progress where there is one item', async () => {
		const ran = await bench.run('message.send', message, { items: itemsOf([unknown]) });
		expect(wordsOf(ran)).not.toContain('items were sent');
	});
});

describe('what the server says', () => {
	it.each([
		[{ status: 200, body: { status: 'fail', message: 'Something went wrong' } }, 'Something went'],
		[{ status: 200, body: { status: 'error', message: 'odd' } }, 'odd'],
		[{ status: 200, body: { status: 'order 12345 not found' } }, 'order 12345 not found'],
		[{ status: 400, body: { error: 'bad phone' } }, 'bad phone'],
		[{ status: 400, body: { errors: { phone: ['short'] } } }, '{"phone":["short"]}'],
		[{ status: 404, body: 'no such page' }, 'no such page'],
		[{ status: 404, body: '' }, 'HTTP 404'],
		[{ status: 200, body: '{"status": "fail", "message": "Parameter "q" required"}' }, 'required'],
		[{ status: 200, body: "{'status': 'client_not_found'}" }, 'client_not_found'],
		[{ status: 200, body: '<!DOCTYPE html><p>Under maintenance</p>' }, 'Under maintenance'],
		[{ status: 200, body: 'error: no access' }, 'no access'],
	])('%j is shown', async (fault, words) => {
		bench.sandbox.fault(fault);
		const ran = await bench.run('message.send', message, { items: itemsOf([1001]) });
		expect(wordsOf(ran)).toContain(words);
		expect(wordsOf(ran)).not.toMatch(/<\w/);
	});

	it.each([401, 403])('HTTP %d is told as a matter of key and permission', async (status) => {
		bench.sandbox.fault({ status, body: { status: 'fail', message: 'no' } });
		const ran = await bench.run('message.send', message, { items: itemsOf([1001]) });
		expect(wordsOf(ran)).toContain('"Change or delete information about clients"');
		expect(bench.requests()).toHaveLength(1);
	});

	it('names the ID that the API wants where the client is unknown', async () => {
		const ran = await bench.run('message.send', message, { items: itemsOf([unknown]) });
		expect(wordsOf(ran)).toContain("client's ID in Salebot, not the one in the messenger");
	});
});
