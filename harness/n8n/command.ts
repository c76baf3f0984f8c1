import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { paths } from './paths';

export interface Finished {
	code: number;
	output: string;
}

interface CommandOptions {
	cwd: string;
	env?: NodeJS.ProcessEnv;
	/** Name of the file in `.host/logs` that keeps the whole output. */
	log: string;
	onLine?: (line: string) => void;
}

const running = new Set<() => void>();

/** Ends the commands under way, so that nothing outlives us when a person interrupts an installation. */
export function interruptCommands(): void {
	for (const interrupt of running) interrupt();
}

/** Runs a command to its end. The caller decides what an exit code means. */
export function run(command: string, args: string[], options: CommandOptions): Promise<Finished> {
	mkdirSync(paths.logs, { recursive: true });
	const log = createWriteStream(path.join(paths.logs, options.log));
	const child = spawn(command, args, {
		cwd: options.cwd,
		env: options.env ?? process.env,
		stdio: ['ignore', 'pipe', 'pipe'],
		// A group of its own, so that the compilers npm starts can be ended with it.
		detached: process.platform !== 'win32',
		shell: command.endsWith('.cmd'),
	});
	const interrupt = () => {
		if (child.pid === undefined || child.exitCode !== null) return;
		if (process.platform === 'win32') child.kill();
		else process.kill(-child.pid, 'SIGTERM');
	};
	running.add(interrupt);

	let output = '';
	let unfinished = '';
	const take = (chunk: Buffer) => {
		log.write(chunk);
		output += chunk.toString();
		const lines = (unfinished + chunk.toString()).split('\n');
		unfinished = lines.pop() ?? '';
		for (const line of lines) options.onLine?.(line);
	};
	child.stdout.on('data', take);
	child.stderr.on('data', take);

	return new Promise((resolve) => {
		const end = (code: number) => {
			running.delete(interrupt);
			log.end(() => resolve({ code, output }));
		};
		child.on('error', (error) => {
			output += String(error);
			end(1);
		});
		child.on('close', (code) => end(code ?? 1));
	});
}

export const lastLines = (text: string, count = 15) =>
	text.trim().split('\n').slice(-count).join('\n');
