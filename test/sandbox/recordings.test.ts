import { judge, type Judged } from '../../sandbox/recordings/judge';
import { compareLocal } from '../../sandbox/recordings/local';
import { readDiffers, readOperations } from '../../sandbox/recordings/read';
import type { Compared } from '../../sandbox/recordings/replay';

let compared: Compared[];
let judged: Judged;

beforeAll(async () => {
	compared = await compareLocal();
	judged = judge(compared, readDiffers());
});

it('asks every recorded case once', () => {
	const recorded = [...readOperations().values()].reduce((sum, { cases }) => sum + cases.length, 0);
	expect(compared).toHaveLength(recorded);
});

it('answers as the recorded server does, except for what is listed', () => {
	const told = judged.unlisted.map(
		({ operation, case: name, outcome, keys, recorded, answered }) => ({
			[`${operation}: ${name}`]:
				outcome === 'keys' ? keys : `${outcome}: ${recorded.status}, here ${answered?.status}`,
		}),
	);
	expect(told).toEqual([]);
});

it('lists nothing as different on purpose that agrees', () => {
	expect(judged.stale).toEqual([]);
});
