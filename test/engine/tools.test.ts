import type { INodeParameters } from 'n8n-workflow';
import { shownFields } from '../../nodes/shared/engine/panel/describe';
import { MOST_FIELDS } from '../../nodes/shared/vocabulary/thing';
import type { Offered } from '../support/contracts';
import { everyOperation } from '../support/contracts';
import { runTool } from '../../harness/engine';
import type { Stand } from '../torture/stand';
import { credentialsBy, openStand } from '../torture/stand';
import type { Fault } from '../torture/faults/kinds';
import { pass } from '../torture/faults/kinds';
import { openWay } from '../torture/proxy';
import type { Subject } from '../torture/subjects';
import { credentialTypes, nodeOf, subjects } from '../torture/subjects';

type Told = Array<Record<string, unknown>>;

const MOST_ITEMS = 50;
const MOST_BYTES = 20_000;

let stand: Stand;
beforeAll(async () => {
	stand = await openStand();
});
afterAll(async () => await stand.stop());

/** The server's own answers without the entries of their lists. */
const EMPTIED: Fault = {
	name: 'emptied',
	reaches: true,
	always: true,
	strike: (answer, server) => {
		const text = server?.body.toString() ?? '';
		const json = /json/.test(server?.headers['content-type'] ?? '');
		answer.writeHead(server?.status ?? 200, {
			'content-type': json ? 'application/json' : 'text/plain',
		});
		answer.end(json ? JSON.stringify(emptied(JSON.parse(text))) : text);
	},
};

function emptied(value: unknown): unknown {
	if (Array.isArray(value)) return [];
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, emptied(inner)]));
}

/** More in every thing than a model can read, under names that mean something to nobody. */
const OVERGROWN: Fault = {
	...EMPTIED,
	name: 'overgrown',
	strike: (answer, server) => {
		const text = server?.body.toString() ?? '';
		const json = /json/.test(server?.headers['content-type'] ?? '');
		answer.writeHead(server?.status ?? 200, {
			'content-type': json ? 'application/json' : 'text/csv',
		});
		answer.end(json ? JSON.stringify(overgrown(JSON.parse(text))) : text);
	},
};

const MANY = Object.fromEntries(
	Array.from({ length: 700 }, (_, index) => [`свойство_${index}`, `значение ${index} `.repeat(2)]),
);

function overgrown(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.slice(0, 2).map(overgrown);
	const inner = Object.entries(value).map(([key, one]) => [key, overgrown(one)]);
	return { ...Object.fromEntries(inner), ...MANY };
}

/** As a server says that there is nothing. */
const NO_CONTENT: Fault = {
	name: '204',
	reaches: true,
	always: true,
	strike: (answer) => answer.writeHead(204).end(),
};

/** As the server answers. */
const NONE: Fault = { ...EMPTIED, name: 'none', strike: pass };

const options = { timeout: 20_000, maxRetries: 0, waitTimeout: 1, pollInterval: 0.2 };

async function asked(
	{ one, parameters, success }: Subject,
	fault: Fault,
	more: INodeParameters = {},
) {
	const { entry } = one;
	const way = await openWay(stand.fresh(entry.vendor), fault, success);
	try {
		return (await runTool({
			node: nodeOf(one),
			credentialTypes,
			credentials: credentialsBy(way.url),
			account: `${fault.name} ${one.title}`,
			parameters: {
				resource: entry.resource,
				operation: entry.operation,
				...parameters,
				...more,
				// Samples name another account, which has nothing, and authors and words that nothing has.
				filters: {},
				options: { ...Object(parameters.options), ...options, accountId: '' },
			},
		})) as Told;
	} finally {
		await way.close();
	}
}

const isList = ({ operation }: Offered) =>
	operation.paging !== undefined || shownFields(operation).some(({ name }) => name === 'returnAll');

const reads = ({ operation: { method = 'GET', reads: only } }: Offered) =>
	only === true || method === 'GET';

/** Changes something by a GET. */
const CLEARS = ['salebot history.clear'];

/** Carries out what is asked of every subject, a few at a time. */
async function wrongOnes(
	chosen: readonly Subject[],
	judge: (subject: Subject) => Promise<string | undefined>,
): Promise<string[]> {
	const waiting = [...chosen];
	const wrong: string[] = [];
	const worker = async () => {
		for (let subject = waiting.shift(); subject; subject = waiting.shift()) {
			const found = await judge(subject);
			if (found !== undefined) wrong.push(`${subject.one.title}: ${found}`);
		}
	};
	await Promise.all(Array.from({ length: 8 }, worker));
	return wrong.sort();
}

const told = (list: Told) => JSON.stringify(list).slice(0, 300);

describe('as a tool', () => {
	it('every list of every vendor says so where it is empty', async () => {
		const lists = (await subjects()).filter(({ one }) => isList(one));
		expect(lists.length).toBeGreaterThan(60);
		const wrong = await wrongOnes(lists, async (subject) => {
			const list = await asked(subject, EMPTIED);
			const [only] = list;
			const isSaid =
				list.length === 1 && only?.found === 0 && /nothing was found/i.test(String(only?.message));
			return isSaid ? undefined : told(list);
		});
		expect(wrong).toEqual([]);
	}, 120_000);

	it('every read answers with something a model can read', async () => {
		const all = (await subjects()).filter(({ one }) => reads(one));
		const wrong = await wrongOnes(all, async (subject) => {
			const list = await asked(subject, NONE, { returnAll: true });
			const size = Buffer.byteLength(JSON.stringify(list));
			if (!Array.isArray(list) || list.length === 0) return 'nothing';
			if (list.length > MOST_ITEMS + 1) return `${list.length} items`;
			if (size > MOST_BYTES) return `${size} bytes`;
			const { yields } = subject.one.operation;
			const large = yields && list.find((item) => Object.keys(item).length > MOST_FIELDS);
			return large && told([large]);
		});
		expect(wrong).toEqual([]);
	}, 120_000);

	it('no read answers with more than a model can read, however much one thing holds', async () => {
		const all = (await subjects()).filter(({ one }) => reads(one));
		const wrong = await wrongOnes(all, async (subject) => {
			const list = await asked(subject, OVERGROWN, { returnAll: true, output: 'raw' });
			const text = JSON.stringify(list);
			if (Buffer.byteLength(text) > MOST_BYTES) return `${Buffer.byteLength(text)} bytes`;
			return /свойство_\d+":"…/.test(text) ? 'names without values' : undefined;
		});
		expect(wrong).toEqual([]);
	}, 120_000);

	it('says that files cannot be read, and what can', async () => {
		const all = (await subjects()).filter(({ one }) =>
			one.operation.fields.some(({ name }) => name === 'binaryField'),
		);
		expect(all.length).toBeGreaterThan(5);
		const wrong = await wrongOnes(all, async (subject) => {
			const list = await asked(subject, NONE, { output: 'file' });
			const last = list[list.length - 1];
			const isSaid = /cannot be shown to an agent: .*\.csv\. .*'Output As' to Rows/.test(
				String(last?.message),
			);
			return isSaid ? undefined : told(list);
		});
		expect(wrong).toEqual([]);
	}, 60_000);

	it('what reads says so where the server answers with nothing at all', async () => {
		const single = (await subjects()).filter(
			({ one }) =>
				reads(one) &&
				!CLEARS.includes(one.title) &&
				one.operation.execute === undefined &&
				one.operation.many === undefined,
		);
		const wrong = await wrongOnes(single, async (subject) => {
			const list = await asked(subject, NO_CONTENT);
			const [only] = list;
			const isSaid = list.length === 1 && (only?.found === 0 || typeof only?.error === 'string');
			return isSaid ? undefined : told(list);
		});
		expect(wrong).toEqual([]);
	}, 120_000);
});

describe('a list of Chatwoot as a tool', () => {
	const CONTACTS = 83;
	const contacts = (limit: INodeParameters): Subject => {
		const one = everyOperation().find(({ title }) => title === 'chatwoot contact.getAll');
		if (!one) throw new Error('there is no such operation');
		return { one, parameters: limit, success: { status: 200, value: {} } };
	};
	const relay: Fault = {
		...EMPTIED,
		strike: (answer, server) => {
			const body: unknown = JSON.parse(server?.body.toString() ?? '');
			const [like] = Reflect.get(Object(body), 'payload') as unknown[];
			const payload = Array.from({ length: CONTACTS }, (_, index) => ({
				...Object(like),
				id: index + 1,
			}));
			answer.writeHead(200, { 'content-type': 'application/json' });
			answer.end(JSON.stringify({ meta: { count: CONTACTS }, payload }));
		},
	};

	it('ends with how many more there are and how to narrow it', async () => {
		const list = await asked(contacts({ returnAll: true, output: 'simplified' }), relay);
		const last = list[list.length - 1];
		const shown = list.length - 1;
		expect(shown).toBeLessThanOrEqual(MOST_ITEMS);
		expect(last).toEqual({ more: CONTACTS - shown, shown, message: expect.any(String) });
		expect(last?.message).toContain(`${CONTACTS - shown} more of ${CONTACTS}`);
		expect(last?.message).toContain("'Filters'");
	});

	it('is simplified unless something else is wanted', async () => {
		const [simple] = await asked(contacts({ limit: 2 }), relay);
		expect(Object.keys(simple ?? {}).length).toBeLessThanOrEqual(MOST_FIELDS);
		expect(simple).not.toHaveProperty('additional_attributes');
		const [raw] = await asked(contacts({ limit: 2, output: 'raw' }), relay);
		expect(raw).toHaveProperty('additional_attributes');
	});

	it('says which of the fields asked for there are not', async () => {
		const selecting = { limit: 2, output: 'selectedFields' };
		const list = await asked(contacts({ ...selecting, selectedFields: 'id, nmae' }), relay);
		expect(list.slice(0, 2)).toEqual([{ id: 1 }, { id: 2 }]);
		expect(list[2]?.message).toMatch(/nmae.*It has: .*name/);
		const right = { ...selecting, selectedFields: '["id", "name"]' };
		expect(await asked(contacts(right), relay)).toHaveLength(2);
	});

	it('says what a person reads below the output: that the same page came again', async () => {
		const again: Fault = {
			...relay,
			strike: (answer) => {
				const payload = Array.from({ length: 15 }, (_, id) => ({ id, name: 'x'.repeat(4000) }));
				answer.writeHead(200, { 'content-type': 'application/json' });
				answer.end(JSON.stringify({ meta: { count: 40 }, payload }));
			},
		};
		const list = await asked(contacts({ returnAll: true, output: 'raw' }), again);
		expect(list[list.length - 1]?.message).toContain('Entries may be missing');
		expect(JSON.stringify(list).length).toBeLessThanOrEqual(MOST_BYTES);
	});

	it('says that there may be more where it ends at the limit', async () => {
		const list = await asked(contacts({ limit: 60 }), relay);
		expect(list[list.length - 1]?.message).toMatch(/'Limit' is reached/);
		expect(await asked(contacts({ limit: 7 }), relay)).toHaveLength(7);
	});
});
