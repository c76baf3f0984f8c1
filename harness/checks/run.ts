import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { HostContext } from './types';
import type { Running } from '../n8n/launch';
import { duration, Halt, say, table } from '../n8n/say';

export interface Result {
	name: string;
	shows: string;
	took: number;
	fault?: unknown;
}

/** The checks of a folder, by name. */
export const namesIn = (folder: string) =>
	existsSync(folder)
		? readdirSync(folder)
				.filter((file) => file.endsWith('.ts'))
				.map((file) => path.basename(file, '.ts'))
				.sort()
		: [];

export async function loadCheck<T>(folder: string, name: string): Promise<T> {
	const loaded = (await import(path.join(folder, `${name}.ts`))) as { check?: T };
	if (loaded.check === undefined) throw new Halt(`${name}.ts exports no check.`);
	return loaded.check;
}

/** Does a check and tells at once what came of it. */
export async function timed(
	name: string,
	shows: string,
	work: () => Promise<void>,
): Promise<Result> {
	const began = Date.now();
	const fault = await work().then(
		() => undefined,
		(error: unknown) => error ?? new Error('unknown'),
	);
	const took = Date.now() - began;
	say(`  ${fault === undefined ? 'held  ' : 'FAILED'} ${name} (${duration(took)})`);
	return { name, shows, took, fault };
}

/** What every check can reach. */
export const hostContext = ({ n8n, sandboxes, crash }: Running): HostContext => ({
	n8n,
	sandbox: (vendor) => {
		const sandbox = sandboxes.get(vendor);
		if (sandbox === undefined) throw new Error(`There is no vendor ${vendor} in vendors.ts`);
		return sandbox;
	},
	crash,
});

/** Prints what came of all; the exit code. */
export function report(results: Result[]): number {
	const rows = results.map(({ name, shows, took, fault }) => [
		name,
		shows,
		duration(took),
		fault === undefined ? 'held' : 'FAILED',
	]);
	say(`\n${table([['check', 'what was checked', 'time', 'result'], ...rows])}\n`);
	const failed = results.filter(({ fault }) => fault !== undefined);
	for (const { name, fault } of failed) say(`${name}:\n${(fault as Error).stack ?? fault}\n`);
	say(`${results.length - failed.length} held, ${failed.length} failed`);
	return failed.length === 0 && results.length > 0 ? 0 : 1;
}
