import { appendFileSync } from 'node:fs';
import type { INodeExecutionData } from 'n8n-workflow';
import { canaries } from '../../harness/n8n/vendors';
import { runNode } from '../../harness/engine';
import type { Fault } from './faults/kinds';
import { openWay, writes } from './proxy';
import type { Stand } from './stand';
import { credentialsBy } from './stand';
import type { Subject } from './subjects';
import { credentialTypes, nodeOf } from './subjects';

/** Items of a run; a quick look needs fewer than a whole one. */
const ITEMS = Number(process.env.TORTURE_ITEMS ?? '4');
/** Where every run costs memory or seconds. */
const FEW = Math.min(ITEMS, 2);
const PATIENT_MS = 20_000;

/** A line a run, for the table that `npm run torture` prints. */
const REPORT = process.env.TORTURE_REPORT;

/** For operations that send one. */
const FILE = {
	data: Buffer.from('torture').toString('base64'),
	mimeType: 'text/plain',
	fileName: 'torture.txt',
};

interface Told {
	success: number;
	unknown: number;
	notSent: number;
	refused: number;
	/** Of those that did not succeed: how many say that a part of them was done. */
	partly: number;
}

/** What a run came to: what the server did and what of it was told. */
export interface Came {
	items: number;
	done: number;
	told: Told;
	/** Of the first item that did not succeed. */
	words: string | undefined;
}

/** Carries out one operation under one fault; what came of it, and what of that may not be. */
export async function trial(
	subject: Subject,
	fault: Fault,
	stand: Stand,
	calm?: Came,
): Promise<{ came: Came; wrong: string[] }> {
	const { one, parameters, success } = subject;
	const { entry, title } = one;
	const way = await openWay(stand.fresh(entry.vendor), fault, success);
	const items = fault.weighs || fault.slow ? FEW : ITEMS;
	try {
		const ran = await runNode({
			node: nodeOf(one),
			credentialTypes,
			credentials: credentialsBy(way.url),
			// A credential's own pace is kept for its ID, which every run has for itself.
			account: `${fault.name} ${title}`,
			parameters: {
				resource: entry.resource,
				operation: entry.operation,
				...parameters,
				options: {
					...Object(parameters.options),
					timeout: fault.timeout ?? PATIENT_MS,
					maxRetries: 2,
				},
			},
			items: Array.from({ length: items }, () => ({ json: {}, binary: { data: FILE } })),
			settings: { onError: 'continueRegularOutput' },
		});
		const told = toldBy(ran.items);
		const done = way.done.filter(writes).length;
		const words = ran.items.map(({ json }) => json.error).find((error) => error !== undefined);
		const came = { items, done, told, words: words === undefined ? undefined : String(words) };
		const thrown = ran.error ? [`the node threw: ${ran.error.message}`] : [];
		const row = {
			table: 'fault',
			name: fault.name,
			runs: 1,
			sent: way.sent,
			done: way.done.length,
			...told,
		};
		if (REPORT) appendFileSync(REPORT, `${JSON.stringify(row)}\n`);
		return { came, wrong: [...thrown, ...broken(subject, came, calm, ran.stored)] };
	} finally {
		await way.close();
	}
}

function toldBy(items: readonly INodeExecutionData[]): Told {
	const told: Told = { success: 0, unknown: 0, notSent: 0, refused: 0, partly: 0 };
	const seen = new Set<number>();
	for (const { json, pairedItem } of items) {
		const item = typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : 0;
		// A list is many items of one input; one success is one success.
		if (seen.has(item) && json.outcome === undefined) continue;
		seen.add(item);
		const { outcome, sentParts } = json;
		if (outcome !== 'unknown' && Number(sentParts) > 0) told.partly += 1;
		if (outcome === 'unknown' || outcome === 'notSent' || outcome === 'refused') told[outcome] += 1;
		else told.success += 1;
	}
	return told;
}

/** Words of a program that has lost its way. */
const LOST = /TypeError|Cannot read prop|\[object Object\]|is not a function|is not iterable/;

/**
 * What may not be: something done twice, done in silence, or told as done though it was not. `calm`
 * is what the same run came to without any fault.
 */
function broken({ one }: Subject, came: Came, calm: Came | undefined, stored: string): string[] {
	const { operation, entry } = one;
	const { items, done, told } = came;
	const isWrite = entry.contract !== null && writes({ method: operation.method ?? 'GET' });
	const isOneCall = entry.contract !== null && operation.execute === undefined;
	const faults: string[] = [];
	const say = (rule: string, holds: boolean) => {
		if (!holds) faults.push(`${rule}: ${JSON.stringify({ done, ...told, words: came.words })}`);
	};
	const ofAll = told.success + told.unknown + told.notSent + told.refused;
	say('every item is told of', ofAll === items);
	if (isOneCall && isWrite && !operation.proves) {
		say('told as done only what was done', told.success <= done);
		if (operation.idempotent !== true) say('nothing is done twice', done <= items);
	}
	if (calm?.told.success === calm?.items && calm && operation.idempotent !== true) {
		// What one item writes where nothing is in its way.
		const each = Math.max(1, Math.ceil(calm.done / calm.items));
		if (isWrite) say('nothing is done more often than without a fault', done <= each * items);
		const accounted = (told.success + told.unknown + told.partly) * each;
		say('what may be done is told as done or unknown', done <= accounted);
	}
	say('no secret is shown', !canaries().some((secret) => stored.includes(secret)));
	say('the words are for people', !LOST.test(stored));
	return faults;
}
