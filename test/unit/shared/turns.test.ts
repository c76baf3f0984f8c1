import { inTurn } from '../../../nodes/shared/engine/pace/turns';

const soon = async () => await new Promise((resolve) => setTimeout(resolve, 5));

describe('turns', () => {
	it('are taken one after another for one key, and side by side for others', async () => {
		let under = 0;
		let most = 0;
		const log: string[] = [];
		const work = (name: string) => async () => {
			most = Math.max(most, (under += 1));
			log.push(name);
			await soon();
			under -= 1;
			return name;
		};
		const names = ['a', 'b', 'c'];
		expect(await Promise.all(names.map(async (n) => await inTurn('one', work(n))))).toEqual(names);
		expect([most, log]).toEqual([1, names]);
		await Promise.all(names.map(async (n) => await inTurn(n, work(n))));
		expect(most).toBe(3);
	});

	it('go on after one that threw', async () => {
		const failing = inTurn('two', async () => await Promise.reject(new Error('no')));
		const next = inTurn('two', async () => 'done');
		await expect(failing).rejects.toThrow('no');
		expect(await next).toBe('done');
	});

	it('are left at once by one that is cancelled, and no later one gets in before its turn', async () => {
		const stop = new AbortController();
		let busy = true;
		const long = inTurn('three', async () => {
			await soon();
			await soon();
			busy = false;
		});
		const middle = inTurn('three', async () => 'never', stop.signal);
		const last = inTurn('three', async () => busy);
		stop.abort();
		await expect(middle).rejects.toThrow('cancelled');
		expect(busy).toBe(true);
		expect(await last).toBe(false);
		await long;
		await expect(inTurn('three', async () => 'x', stop.signal)).rejects.toThrow('cancelled');
		expect(await inTurn('three', async () => 'free')).toBe('free');
	});
});
