/**
 * `npm run recordings`: asks the local Chatwoot every case that a running one was asked
 * (contracts/recordings/chatwoot) and tells where it answers otherwise.
 *
 *   npm run recordings -- --operation contact --show status   what differs in status, with both answers
 *   npm run recordings -- --operation contact --show keys     likewise in keys
 *   npm run recordings -- --update                            takes what agrees now off the list of open cases
 *
 * With an address it asks another server and writes what that answers, in the form of contracts/recordings:
 *
 *   npm run recordings -- --url http://127.0.0.1:3000 --names names.json --out folder [--operation contact] [--new]
 *
 * The names are what recorded requests call what is there: tokens (`admin_token`), ids (`account`, `team`).
 * `--new` asks only cases that have no status yet, and what they need. The server is changed and not cleaned.
 */

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judge } from '../sandbox/recordings/judge';
import { compareLocal } from '../sandbox/recordings/local';
import { planned } from '../sandbox/recordings/plan';
import {
	DIFFERS,
	readDiffers,
	readOperations,
	readWalk,
	type Recorded,
} from '../sandbox/recordings/read';
import { Replay, type Compared } from '../sandbox/recordings/replay';
import { Scrub } from '../sandbox/recordings/scrub';
import { readNames, writeRecordings } from '../sandbox/recordings/write';

const { values } = parseArgs({
	options: {
		operation: { type: 'string', default: '' },
		show: { type: 'string', default: '' },
		update: { type: 'boolean', default: false },
		url: { type: 'string' },
		names: { type: 'string', default: '' },
		out: { type: 'string', default: '' },
		receiver: { type: 'string' },
		new: { type: 'boolean', default: false },
	},
});

const SHOWN = 160;
const short = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, SHOWN);

function tell({ operation, case: name, outcome, recorded, answered, keys }: Compared) {
	const head = `${operation} | ${name}`;
	if (outcome === 'unasked') console.log(`${head} | could not be asked`);
	if (outcome === 'status')
		console.log(
			`${head} | ${recorded.status} ${short(recorded.answer)} | here ${answered?.status} ${short(answered?.body)}`,
		);
	if (outcome === 'keys')
		console.log(
			`${head} | missing ${keys?.missing.slice(0, 14).join(' ')} | extra ${keys?.extra.slice(0, 14).join(' ')}`,
		);
}

function table(compared: Compared[]) {
	const operations = [...new Set(compared.map(({ operation }) => operation))];
	const rows = operations.map((operation) => {
		const own = compared.filter((one) => one.operation === operation);
		const count = (outcome: Compared['outcome']) =>
			own.filter((one) => one.outcome === outcome).length;
		const [same, keys, status] = [count('same'), count('keys'), count('status')];
		return {
			operation,
			cases: own.length,
			same,
			'other keys': keys,
			'other status': status,
			'not asked': count('unasked'),
		};
	});
	console.table(rows.filter((row) => row.same < row.cases));
}

const SETTLE_MS = 2500;

/** Asks another server and writes down what it answered. */
async function record(url: string) {
	const names = readNames(values.names);
	const scrub = new Scrub([
		[url, 'https://chatwoot.example.com'],
		...(values.receiver ? [[values.receiver, 'https://receiver.example.com'] as const] : []),
	]);
	for (const [name, value] of Object.entries(names))
		if (name.endsWith('_token')) scrub.hide(String(value), name);
	const [operations, walk] = [readOperations(), readWalk()];
	const settle = (long?: boolean) =>
		new Promise<void>((resolve) => void setTimeout(resolve, long ? SETTLE_MS : 0));
	const server = { url, names, receiver: values.receiver, happens: () => undefined, settle };
	const { steps, lacking } = planned({
		steps: [...walk.main, ...walk.more],
		operations,
		known: Object.keys(names),
		given: [],
		wants: ({ operationId }, { status }: Partial<Recorded>) =>
			operationId.includes(values.operation) && (!values.new || status === undefined),
	});
	const compared: Compared[] = [];
	for await (const one of new Replay(server, operations, walk.files).walk(steps))
		if (!values.new || (one.recorded as Partial<Recorded>).status === undefined) compared.push(one);
	writeRecordings(values.out, compared, { operations, scrub });
	console.log(`${compared.length} cases written into ${values.out}`);
	for (const [name, count] of lacking) console.log(`${count} cases lack ${name}`);
}

async function main() {
	if (values.url) return record(values.url.replace(/\/+$/, ''));
	const all = await compareLocal();
	const compared = all.filter(({ operation }) => operation.includes(values.operation));
	if (values.show) {
		const wanted = values.show === 'status' ? ['status', 'unasked'] : [values.show];
		for (const one of compared) if (wanted.includes(one.outcome)) tell(one);
	} else table(compared);
	const differs = readDiffers();
	const { same, status, onPurpose, open, unlisted, stale } = judge(compared, differs);
	console.log(
		`${compared.length} cases: same status ${status}, of these the same keys ${same}; on purpose otherwise ${onPurpose}, open ${open.length}, new ${unlisted.length}`,
	);
	for (const one of unlisted) console.log(`New: ${one.operation} | ${one.case} | ${one.outcome}`);
	for (const one of stale) console.log(`On purpose, but agrees: ${one}`);
	if (values.update) {
		differs.open = {};
		for (const one of judge(all, differs).unlisted)
			(differs.open[one.operation] ??= []).push(one.case);
		writeFileSync(DIFFERS, `${JSON.stringify(differs, null, '\t')}\n`);
	}
	process.exitCode = unlisted.length || stale.length ? 1 : 0;
}

void main();
