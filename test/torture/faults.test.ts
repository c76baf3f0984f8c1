import { appendFileSync } from 'node:fs';
import type { ICredentialDataDecryptedObject, INodeExecutionData } from 'n8n-workflow';
import { startAmojo } from '../../sandbox/amojo';
import { startBridge } from '../../sandbox/bridge';
import { startChatwoot } from '../../sandbox/chatwoot';
import { startSalebot } from '../../sandbox/salebot';
import { vendors } from '../../harness/n8n/vendors';
import { runNode } from '../../harness/engine';
import type { Fault, Way } from './proxy';
import { FAULTS, openWay, writes } from './proxy';
import type { Subject } from './subjects';
import { credentialTypes, nodeOf, subjects } from './subjects';

/** Items of a run; a quick look needs fewer than a whole one. */
const ITEMS = Number(process.env.TORTURE_ITEMS ?? '4');
const AT_ONCE = 12;
const OPTIONS = { timeout: 400, maxRetries: 2 };

/** For operations that send one. */
const FILE = {
	data: Buffer.from('torture').toString('base64'),
	mimeType: 'text/plain',
	fileName: 'torture.txt',
};

/** A line a run, for the table that `npm run torture` prints. */
const REPORT = process.env.TORTURE_REPORT;

interface Told {
	success: number;
	unknown: number;
	notSent: number;
	refused: number;
}

let addresses: Record<string, string> = {};
let stop: Array<() => Promise<void>> = [];

beforeAll(async () => {
	const [amojo, bridge, chatwoot, salebot] = await Promise.all([
		startAmojo({ port: 0 }),
		startBridge({ port: 0 }),
		startChatwoot({ port: 0, laterMs: 10 }),
		startSalebot({ port: 0 }),
	]);
	addresses = {
		amojo: amojo.url,
		amocrm: amojo.url,
		bridge: bridge.url,
		chatwoot: chatwoot.url,
		salebot: salebot.url,
	};
	stop = [amojo, bridge, chatwoot, salebot].map((one) => async () => await one.stop());
});

afterAll(async () => {
	for (const end of stop) await end();
});

/** The local credentials, led the given way. */
function credentialsBy(way: string): Record<string, ICredentialDataDecryptedObject> {
	const all = vendors.flatMap(({ credentials }) => credentials(way));
	return Object.fromEntries(
		all.map(({ type, data }) => [type, data as ICredentialDataDecryptedObject]),
	);
}

function toldBy(items: readonly INodeExecutionData[]): Told {
	const told: Told = { success: 0, unknown: 0, notSent: 0, refused: 0 };
	const seen = new Set<number>();
	for (const { json, pairedItem } of items) {
		const item = typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : 0;
		// A list is many items of one input; one success is one success.
		if (seen.has(item) && json.outcome === undefined) continue;
		seen.add(item);
		const { outcome } = json;
		if (outcome === 'unknown' || outcome === 'notSent' || outcome === 'refused') told[outcome] += 1;
		else told.success += 1;
	}
	return told;
}

async function run({ one, parameters }: Subject, way: Way, fault: Fault) {
	const { entry } = one;
	const ran = await runNode({
		node: nodeOf(one),
		credentialTypes,
		credentials: credentialsBy(way.url),
		// A credential's own pace is kept for its ID, which every run has for itself.
		account: `${fault.name} ${one.title}`,
		parameters: {
			resource: entry.resource,
			operation: entry.operation,
			...parameters,
			options: { ...Object(parameters.options), ...OPTIONS },
		},
		items: Array.from({ length: ITEMS }, () => ({ json: {}, binary: { data: FILE } })),
		settings: { onError: 'continueRegularOutput' },
	});
	return { ran, told: toldBy(ran.items) };
}

/** What may not be: something done twice, done in silence, or told as done though it was not. */
function broken({ one }: Subject, way: Way, told: Told, stored: string): string[] {
	const { operation, entry } = one;
	const done = way.done.filter(writes).length;
	const isWrite = entry.contract !== null && writes({ method: operation.method ?? 'GET' });
	const single = entry.contract !== null && operation.execute === undefined;
	const faults: string[] = [];
	const say = (rule: string, holds: boolean) => {
		if (!holds) faults.push(`${rule}: ${JSON.stringify({ done, ...told })}`);
	};
	const items = told.success + told.unknown + told.notSent + told.refused;
	// A read may find nothing, and then puts nothing out.
	say('every item is told of', items === ITEMS || !isWrite || operation.idempotent);
	if (single && isWrite && !operation.proves) {
		say('told as done only what was done', told.success <= done);
		if (operation.idempotent !== true) {
			say('nothing is done twice', done <= ITEMS);
			say('what may be done is told as unknown', done - told.success <= told.unknown);
		}
	}
	const secrets = vendors.flatMap(({ credentials }) =>
		credentials('').flatMap(({ data, secret }) => secret.map((field) => String(data[field]))),
	);
	say('no secret is shown', !secrets.some((secret) => stored.includes(secret)));
	return faults;
}

describe.each(FAULTS.map((fault) => [fault.name, fault] as const))('%s', (_, fault) => {
	it('loses nothing in silence and doubles nothing, in any operation', async () => {
		const waiting = await subjects();
		const wrong: string[] = [];
		const worker = async () => {
			for (let subject = waiting.shift(); subject; subject = waiting.shift()) {
				const target = addresses[subject.one.entry.vendor] ?? '';
				const way = await openWay(target, fault);
				try {
					const { ran, told } = await run(subject, way, fault);
					const { title } = subject.one;
					const thrown = ran.error ? [`the node threw: ${ran.error.message}`] : [];
					for (const fact of [...thrown, ...broken(subject, way, told, ran.stored)])
						wrong.push(`${title}: ${fact}`);
					const { sent, done } = way;
					const row = { fault: fault.name, title, sent, done: done.length, ...told };
					if (REPORT) appendFileSync(REPORT, `${JSON.stringify(row)}\n`);
				} catch (error) {
					// n8n itself refuses what lacks a required parameter.
					wrong.push(`${subject.one.title}: ${String(error)}`);
				} finally {
					await way.close();
				}
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, worker));
		expect(wrong).toEqual([]);
	}, 600_000);
});
