import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { ELSEWHERE, FAULTS } from './faults/kinds';
import type { Stand } from './stand';
import { openStand } from './stand';
import type { Subject } from './subjects';
import { subjects } from './subjects';
import type { Came } from './trial';
import { trial } from './trial';

/** Most of a run is waiting, so many go side by side; of those that cost memory only a few. */
const AT_ONCE = 100;
const AT_ONCE_OF_WEIGHT = 4;

/** Every second operation under every fault, from the given one on: a share for one processor. */
export function tryShare(first: 0 | 1): void {
	const calm = new Map<string, Came>();
	let stands: Stand[] = [];
	let all: Subject[] = [];
	let elsewhere: Server;

	beforeAll(async () => {
		stands = await Promise.all(Array.from({ length: AT_ONCE }, openStand));
		all = (await subjects()).filter((_, index) => index % 2 === first);
		elsewhere = createServer((_, response) => {
			ELSEWHERE.came += 1;
			response.end();
		});
		await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.2', resolve));
		ELSEWHERE.url = `http://127.0.0.2:${(elsewhere.address() as AddressInfo).port}`;
	}, 120_000);

	afterAll(async () => {
		await Promise.all(stands.map((stand) => stand.stop()));
		elsewhere.close();
	});

	it.each(FAULTS.map((fault) => [fault.name, fault] as const))(
		'%s: nothing is lost in silence and nothing doubled, in any operation',
		async (_, fault) => {
			const waiting = [...all];
			const wrong: string[] = [];
			const worker = async (stand: Stand) => {
				for (let subject = waiting.shift(); subject; subject = waiting.shift()) {
					const { title } = subject.one;
					try {
						const tried = await trial(subject, fault, stand, calm.get(title));
						if (fault.name === 'none') calm.set(title, tried.came);
						wrong.push(...tried.wrong.map((fact) => `${title}: ${fact}`));
					} catch (error) {
						// n8n itself refuses what lacks a required parameter.
						wrong.push(`${title}: ${String(error)}`);
					}
				}
			};
			const crew = stands.slice(0, fault.weighs ? AT_ONCE_OF_WEIGHT : AT_ONCE);
			await Promise.all(crew.map(worker));
			expect(wrong).toEqual([]);
			expect(ELSEWHERE.came).toBe(0);
		},
		600_000,
	);

	it('was not tried in vain: without a fault every operation succeeds', () => {
		const came = all.map(({ one: { title } }) => ({ title, calm: calm.get(title) }));
		const vain = came.filter(({ calm: of }) => of?.told.success !== of?.items);
		expect(vain.map(({ title, calm: of }) => `${title}: ${JSON.stringify(of)}`)).toEqual([]);
	});
}
