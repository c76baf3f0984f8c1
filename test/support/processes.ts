import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Work } from './process-child';

const child = join(__dirname, 'process-child.ts');
const folder = join(process.env.N8N_USER_FOLDER ?? '', 'processes');

/** A process that is ready to work when it is told; it then tells the outputs of each execution. */
async function started(name: string, works: readonly Work[]) {
	const args = ['--import', 'tsx', child, join(folder, name), JSON.stringify(works)];
	const own = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
	let output = '';
	own.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const closed = once(own, 'close');
	while (!output.includes('ready')) {
		if (own.exitCode !== null) throw new Error(`The process ended with ${own.exitCode}`);
		await new Promise((done) => setTimeout(done, 5));
	}
	return async () => {
		own.stdin.write('go\n');
		const [code] = (await closed) as [number];
		expect(code).toBe(0);
		return JSON.parse(output.slice(output.indexOf('['))) as unknown[][];
	};
}

/** The same work in two processes that know nothing of each other, begun together. */
export async function inTwoProcesses(works: readonly Work[]): Promise<unknown[][][]> {
	const both = await Promise.all(['a', 'b'].map(async (name) => await started(name, works)));
	return await Promise.all(both.map(async (go) => await go()));
}
