import type { INodeParameters } from 'n8n-workflow';
import { NODES } from '../../harness/catalog';
import { differences } from '../../harness/previews';
import { previewOf } from '../../harness/schema-files';
import { exceptionsFor, NOTHING, SOMETIMES } from '../../harness/sometimes';
import { APART, filled, ROUNDS } from '../../harness/rounds';
import { useAmojo } from '../support/amojo';
import { useBridge } from '../support/bridge';
import { useChatwoot, useClient, usePlatform } from '../support/chatwoot';
import { useSalebot } from '../support/salebot';

type Run = (
	operation: string,
	parameters?: INodeParameters,
) => Promise<{ json: unknown[]; error?: Error }>;

/** The exceptions that some round has needed. */
const needed = new Set<string>();

/** The value at a path like `payload.id`. */
const at = (value: unknown, path: string) =>
	path.split('.').reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), value);

/** Runs a round; what did not end well, and where previews say something else, in words. */
async function walk(node: string, run: Run): Promise<string[]> {
	const given = new Map<string, unknown>();
	const failed: string[] = [];
	const outputs: Array<[operation: string, json: unknown[]]> = [];
	for (const [operation, parameters = {}] of ROUNDS[node] ?? []) {
		const own = filled(parameters, (step, path) => at(given.get(step), path));
		try {
			const { json, error } = await run(operation, own);
			given.set(operation, json[0]);
			if (error) throw error;
			outputs.push([operation, json]);
		} catch (error) {
			// What n8n itself finds missing is thrown before the node runs.
			failed.push(`${operation}: ${Reflect.get(Object(error), 'message') ?? String(error)}`);
		}
	}
	return [...failed, ...unlikePreviews(node, outputs)];
}

/** What all runs of an operation put out, beside its preview. */
function unlikePreviews(
	node: string,
	outputs: ReadonlyArray<readonly [operation: string, json: unknown[]]>,
): string[] {
	const of = new Map<string, unknown[]>();
	for (const [operation, json] of outputs)
		of.set(operation, [...(of.get(operation) ?? []), ...json]);
	return [...of].flatMap(([operation, items]) => {
		const preview = previewOf(node, operation);
		if (preview.length === 0) return [];
		if (items.length === 0) {
			needed.add(`${node} ${operation}`);
			return NOTHING[node]?.[operation] ? [] : [`${operation} has nothing to compare`];
		}
		return differences(preview, items)
			.map((words) => `${node} ${operation} ${words}`)
			.filter((words) => {
				const excused = exceptionsFor(words);
				for (const one of excused) needed.add(one);
				return excused.length === 0;
			});
	});
}

it.each(Object.keys(ROUNDS))('a round of %s has every operation', (node) => {
	const spec = NODES.find((one) => one.node === node)?.spec;
	const offered = (spec?.resources ?? []).flatMap(({ value, operations }) =>
		operations.map((one) => `${value}.${one.value}`),
	);
	const steps = new Set((ROUNDS[node] ?? []).map(([operation]) => operation));
	expect([...steps, ...Object.keys(APART[node] ?? {})].sort()).toEqual(offered.sort());
});

describe('every operation ends well', () => {
	const application = useChatwoot({ personality: 'newer', licensed: true });
	it.each(['chatwoot', 'chatwootAdmin', 'chatwootReports'])(
		'of %s',
		async (node) => {
			expect(await walk(node, application.run)).toEqual([]);
		},
		60_000,
	);

	const client = useClient();
	it('of chatwootClient', async () => {
		expect(await walk('chatwootClient', client.run)).toEqual([]);
	});

	const platform = usePlatform();
	it('of chatwootPlatform', async () => {
		expect(await walk('chatwootPlatform', platform.run)).toEqual([]);
	});

	const salebot = useSalebot();
	it('of salebot', async () => {
		expect(await walk('salebot', salebot.run)).toEqual([]);
	});

	const amojo = useAmojo();
	it('of amojo, and of the account around it', async () => {
		expect(await walk('amojo', amojo.run)).toEqual([]);
		expect(await walk('amocrm', amojo.run)).toEqual([]);
	});

	const bridge = useBridge();
	it('of bridge', async () => {
		expect(await walk('bridge', bridge.bench.run)).toEqual([]);
	});
});

it('has no exception that no round needs', () => {
	const nothing = Object.entries(NOTHING).flatMap(([node, own]) =>
		Object.keys(own).map((operation) => `${node} ${operation}`),
	);
	const all = [...SOMETIMES.map(([where]) => where), ...nothing];
	expect(all.filter((one) => !needed.has(one))).toEqual([]);
});
