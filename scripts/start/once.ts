import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExampleCheck, HostCheck, HostContext } from '../../harness/checks/types';
import {
	hostContext,
	loadCheck,
	namesIn,
	report,
	type Result,
	timed,
} from '../../harness/checks/run';
import { exampleContext } from '../../harness/checks/context';
import {
	connectWebhooks,
	putCredentials,
	putExample,
	readExamples,
} from '../../harness/n8n/examples';
import type { End } from '../../harness/n8n/host';
import { launchFresh } from '../../harness/n8n/fresh';
import type { Running } from '../../harness/n8n/launch';
import { paths } from '../../harness/n8n/paths';
import { Halt, say } from '../../harness/n8n/say';
import { canaries } from '../../harness/n8n/vendors';

/** What no vendor may have received: a request that its contract has something against. */
async function requireSoundRequests(running: Running) {
	for (const sandbox of running.sandboxes.values()) {
		const wrong = (await sandbox.requests()).filter(({ problems }) => problems.length > 0);
		if (wrong.length === 0) continue;
		const list = wrong.map(
			({ method, path: where, problems }) => `${method} ${where}: ${problems}`,
		);
		throw new Error(
			`Requests against the contract of ${sandbox.vendor.title}:\n${list.join('\n')}`,
		);
	}
}

/** Which n8n, and which checks where not all of them are wanted. */
interface Wanted {
	end: End;
	names: readonly string[];
}

/** A check that is wanted, unless this n8n is too old for what it shows; called by name it is done anyway. */
async function timedIn(
	{ end, names }: Wanted,
	name: string,
	{ shows, newerOnly }: { shows: string; newerOnly?: string },
	work: () => Promise<void>,
): Promise<Result[]> {
	if (names.length > 0) return names.includes(name) ? [await timed(name, shows, work)] : [];
	if (end === 'newest' || newerOnly === undefined) return [await timed(name, shows, work)];
	say(`  left out ${name}: ${newerOnly}`);
	return [];
}

async function checkExamples(
	running: Running,
	host: HostContext,
	wanted: Wanted,
): Promise<Result[]> {
	const folder = path.join(paths.checks, 'examples');
	const ids = await putCredentials(running);
	const examples = new Map(readExamples().map((example) => [example.name, example]));
	const checks = namesIn(folder);
	const results: Result[] = [];
	for (const name of [...new Set([...examples.keys(), ...checks])].sort()) {
		const example = examples.get(name);
		if (example === undefined || !checks.includes(name)) {
			const lacks = example === undefined ? 'no such example' : 'no check for it';
			results.push({ name, shows: 'has both files', took: 0, fault: new Error(lacks) });
			continue;
		}
		const check = await loadCheck<ExampleCheck>(folder, name);
		results.push(
			...(await timedIn(wanted, name, check, async () => {
				const id = await putExample(running, example, ids);
				for (const sandbox of running.sandboxes.values()) await sandbox.reset();
				await connectWebhooks(running);
				await check.run(exampleContext(running, host, { ...example.workflow, id }));
				await requireSoundRequests(running);
			})),
		);
	}
	return results;
}

async function checkHost(running: Running, host: HostContext, wanted: Wanted): Promise<Result[]> {
	const results: Result[] = [];
	for (const name of namesIn(paths.checks).filter((one) => one !== 'check')) {
		const check = await loadCheck<HostCheck>(paths.checks, name);
		for (const sandbox of running.sandboxes.values()) await sandbox.reset();
		results.push(...(await timedIn(wanted, name, check, () => check.run(host))));
	}
	return results;
}

/** Every file below a folder, as text that shows what is in it, byte for byte. */
const filesIn = (folder: string): Array<[string, string]> =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => path.join(parentPath, name))
		.map((file) => [file, readFileSync(file, 'latin1')]);

/** Looks for the credentials' secrets wherever a person or a log collector could read them. */
async function requireNoSecrets(running: Running) {
	// The credentials are encrypted there; executions and workflows are not.
	const database = filesIn(path.join(running.userFolder, '.n8n')).filter(([file]) =>
		/database\.sqlite|binaryData|storage/.test(file),
	);
	if (!database.some(([file]) => file.endsWith('.sqlite')))
		throw new Error("n8n's database could not be read");
	const places: Array<[string, string]> = [
		...[...database, ...filesIn(paths.package)].filter(([, text]) => text.length >= 100),
		["n8n's log", readFileSync(path.join(running.logFolder, 'n8n.log'), 'utf8')],
		['the executions', JSON.stringify(await running.n8n.executions())],
		['the workflows', (await running.n8n.api('/workflows?limit=250')).text],
	];
	for (const [place, text] of places) {
		if (text.length < 100) throw new Error(`${place} could not be read`);
		for (const secret of canaries()) {
			const at = text.indexOf(secret);
			if (at < 0) continue;
			throw new Error(`A secret is in ${place}: …${text.slice(Math.max(0, at - 200), at)}<secret>`);
		}
	}
}

/** Everything, or what is named, once in a fresh n8n on free ports. Returns the exit code. */
export async function once(end: End, names: readonly string[]): Promise<number> {
	const known = [...namesIn(paths.checks), ...namesIn(path.join(paths.checks, 'examples'))];
	const unknown = names.find((name) => !known.includes(name));
	if (unknown !== undefined) throw new Halt(`There is no check "${unknown}".`);
	const wanted = { end, names };
	const running = await launchFresh('debug', end);
	const context = hostContext(running);
	const work = async () => [
		...(await checkHost(running, context, wanted)),
		...(await checkExamples(running, context, wanted)),
		await timed(
			'secrets',
			'no secret in logs, database, files, executions, workflows or the package',
			() => requireNoSecrets(running),
		),
	];
	const results = await Promise.race([work(), running.fault]);
	await running.stop();
	return report(results);
}
