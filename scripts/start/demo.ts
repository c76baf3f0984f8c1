import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
	connectWebhooks,
	type Example,
	putCredentials,
	putExample,
	readExamples,
	startNode,
} from '../../harness/n8n/examples';
import { ensureHost } from '../../harness/n8n/host';
import { launch, type Running } from '../../harness/n8n/launch';
import { login } from '../../harness/n8n/n8n';
import { ensurePackage } from '../../harness/n8n/pack';
import { paths } from '../../harness/n8n/paths';
import { requireFree } from '../../harness/n8n/ports';
import { say, step } from '../../harness/n8n/say';
import { vendors } from '../../harness/n8n/vendors';

async function requirePorts(port: number) {
	await requireFree(port, 'the n8n editor', 'choose another with npm start -- --port 5680');
	for (const vendor of vendors) {
		const way = 'stop the program that uses it, perhaps an earlier npm start';
		await requireFree(vendor.port, `the ${vendor.title} sandbox`, way);
	}
}

const recordFile = path.join(paths.data, 'examples.json');
type Record = { [example: string]: { id: string; hash: string } };

/** Imports what is new or has changed in `examples/`; what a person changed in the editor stays. */
async function importExamples(running: Running): Promise<Record> {
	const ids = await putCredentials(running);
	const record: Record = existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : {};
	const present = new Set((await running.n8n.workflows()).map(({ id }) => id));
	for (const example of readExamples()) {
		const hash = createHash('sha256').update(example.text).digest('hex');
		const known = record[example.name];
		if (known?.hash === hash && present.has(known.id)) continue;
		record[example.name] = { id: await putExample(running, example, ids), hash };
	}
	writeFileSync(recordFile, JSON.stringify(record));
	return record;
}

/** A first customer writes to each vendor, so that there is something to see. */
async function greet({ sandboxes }: Running): Promise<void> {
	for (const sandbox of sandboxes.values()) {
		const { receives } = sandbox.vendor;
		if (receives) await sandbox.incoming(receives.greeting);
	}
}

/** Runs each vendor's show piece, so that there is an execution to look at. */
async function show({ n8n }: Running, record: Record): Promise<string[]> {
	const lines: string[] = [];
	for (const { shows } of vendors) {
		const example = readExamples().find(({ name }) => name === shows);
		const start = example && startNode(example.workflow);
		const id = record[example?.name ?? '']?.id;
		if (example === undefined || start === undefined || id === undefined) continue;
		const { status } = await n8n.run(id, start.name);
		lines.push(`${example.workflow.name}: ${status}, see ${n8n.address}/workflow/${id}/executions`);
	}
	return lines;
}

function tellWhatToTry(running: Running, examples: Example[], shown: string[]) {
	say(`
The editor   ${running.n8n.address}
Login        ${login.email}
Password     ${login.password}
`);
	for (const { vendor, address } of running.sandboxes.values()) {
		say(
			`${vendor.title.padEnd(12)} ${address}/__sandbox/state (a local stand-in, no account needed)`,
		);
	}
	say(`\nIn the editor are ${examples.length} examples; open one and press Execute.`);
	for (const line of shown) say(`Just run: ${line}`);
	for (const { vendor, address } of running.sandboxes.values()) {
		if (vendor.receives === undefined) continue;
		say(`\nWrite to the ${vendor.title} bot as a customer and watch "Executions":
  curl -X POST ${address}/__sandbox/incoming -H 'content-type: application/json' \\
    -d '${JSON.stringify(vendor.receives.greeting)}'`);
	}
	say('\nCtrl-C stops everything. The data stays in .host/data for the next start.');
}

/** A local n8n to try the nodes in. Returns only when something ends it. */
export async function demo(port: number, fresh: boolean): Promise<number> {
	await requirePorts(port);
	if (fresh) rmSync(paths.data, { recursive: true, force: true });
	const host = await ensureHost();
	await ensurePackage();
	const running = await launch({
		host,
		userFolder: paths.data,
		logFolder: paths.logs,
		logLevel: 'info',
		n8nPort: port,
		portOf: (vendor) => vendor.port,
	});
	const shown = await step('Credentials and examples', async () => {
		const record = await importExamples(running);
		await connectWebhooks(running);
		await greet(running);
		return await show(running, record);
	});
	tellWhatToTry(running, readExamples(), shown);
	return await running.fault;
}
