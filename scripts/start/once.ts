import { readFileSync } from 'node:fs';
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
import { launchFresh } from '../../harness/n8n/fresh';
import type { Running } from '../../harness/n8n/launch';
import { paths } from '../../harness/n8n/paths';
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

async function checkExamples(running: Running, host: HostContext): Promise<Result[]> {
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
			await timed(name, check.shows, async () => {
				const id = await putExample(running, example, ids);
				for (const sandbox of running.sandboxes.values()) await sandbox.reset();
				await connectWebhooks(running);
				await check.run(exampleContext(running, host, { ...example.workflow, id }));
				await requireSoundRequests(running);
			}),
		);
	}
	return results;
}

async function checkHost(running: Running, host: HostContext): Promise<Result[]> {
	const results: Result[] = [];
	for (const name of namesIn(paths.checks).filter((one) => one !== 'check')) {
		const check = await loadCheck<HostCheck>(paths.checks, name);
		for (const sandbox of running.sandboxes.values()) await sandbox.reset();
		results.push(await timed(name, check.shows, () => check.run(host)));
	}
	return results;
}

/** Looks for the credentials' secrets wherever a person or a log collector could read them. */
async function requireNoSecrets(running: Running) {
	const places: Array<[string, string]> = [
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

/** Everything once, in a fresh n8n on free ports. Returns the exit code. */
export async function once(): Promise<number> {
	const running = await launchFresh('debug');
	const context = hostContext(running);
	const work = async () => [
		...(await checkHost(running, context)),
		...(await checkExamples(running, context)),
		await timed('secrets', 'no secret in logs, executions or workflows', () =>
			requireNoSecrets(running),
		),
	];
	const results = await Promise.race([work(), running.fault]);
	await running.stop();
	return report(results);
}
