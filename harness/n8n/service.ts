import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import path from 'node:path';
import { Halt } from './say';

const graceMs = 10_000;
const keptLines = 20;

interface ServiceOptions {
	cwd: string;
	env?: NodeJS.ProcessEnv;
	log: string;
	/** Goes on with the log that is there. */
	append?: boolean;
}

/** A server that runs as our child until it is stopped; ending by itself is a fault. */
export class Service {
	private readonly child: ChildProcess;
	private readonly log: WriteStream;
	private readonly tail: string[] = [];
	private stopping = false;
	private ended = false;
	private readonly ending: Promise<string>;

	constructor(
		readonly name: string,
		command: string,
		args: string[],
		options: ServiceOptions,
	) {
		mkdirSync(path.dirname(options.log), { recursive: true });
		this.log = createWriteStream(options.log, { flags: options.append ? 'a' : 'w' });
		this.child = spawn(command, args, {
			cwd: options.cwd,
			env: options.env ?? process.env,
			stdio: ['ignore', 'pipe', 'pipe'],
			// Its own group: a terminal's Ctrl-C reaches us alone, and we stop the services in order.
			detached: process.platform !== 'win32',
		});
		for (const stream of [this.child.stdout, this.child.stderr]) {
			stream?.on('data', (chunk: Buffer) => this.keep(chunk));
		}
		this.ending = new Promise((resolve) => {
			this.child.once('error', (error) => resolve(String(error)));
			this.child.once('close', (code, signal) => resolve(`${signal ?? `code ${code}`}`));
		});
		void this.ending.then(() => {
			this.ended = true;
			this.log.end();
		});
	}

	private keep(chunk: Buffer) {
		this.log.write(chunk);
		this.tail.push(...chunk.toString().split('\n').filter(Boolean));
		this.tail.splice(0, this.tail.length - keptLines);
	}

	/** Rejects when the service ends although nobody asked it to. */
	async fault(): Promise<never> {
		const how = await this.ending;
		if (this.stopping) return await new Promise<never>(() => {});
		throw new Halt(
			`${this.name} ended by itself (${how}). Its last words:\n${this.tail.join('\n')}`,
		);
	}

	/** Waits until `answers` is true, or until the service is seen to have ended. */
	async ready(answers: () => Promise<boolean>, limitMs: number): Promise<void> {
		const deadline = Date.now() + limitMs;
		const poll = async () => {
			while (!(await answers())) {
				if (Date.now() > deadline) {
					throw new Halt(
						`${this.name} did not become ready within ${limitMs / 1000} s. Its last words:\n${this.tail.join('\n')}`,
					);
				}
				await new Promise((resolve) => setTimeout(resolve, 200));
			}
		};
		await Promise.race([poll(), this.fault()]);
	}

	private signal(name: NodeJS.Signals) {
		if (this.child.pid === undefined) return;
		try {
			if (process.platform === 'win32') this.child.kill(name);
			else process.kill(-this.child.pid, name);
		} catch {
			// The group has ended meanwhile.
		}
	}

	/** Ends it without a word to it, as a crash does. */
	async kill(): Promise<void> {
		this.stopping = true;
		this.signal('SIGKILL');
		await this.ending;
	}

	async stop(): Promise<void> {
		this.stopping = true;
		if (!this.ended) {
			// Only the leader is asked: it takes its own children down.
			this.child.kill('SIGTERM');
			const late = new Promise((resolve) => setTimeout(resolve, graceMs).unref());
			await Promise.race([this.ending, late]);
		}
		this.signal('SIGKILL');
		await this.ending;
	}
}

/** True if a GET of this address is answered with success. */
export async function responds(url: string): Promise<boolean> {
	try {
		return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
	} catch {
		return false;
	}
}

/** Services that stand and fall together: a fault of one is that of all. */
export class Crew {
	private readonly services: Service[] = [];

	private fail: (reason: unknown) => void = () => {};

	/** Rejects at the first fault; never settles otherwise. */
	readonly fault = new Promise<never>((_, reject) => (this.fail = reject));

	constructor() {
		this.fault.catch(() => {});
	}

	watched(service: Service): Service {
		this.services.push(service);
		service.fault().catch(this.fail);
		return service;
	}

	/** Kills one of them on purpose, which is no fault. */
	async kill(service: Service): Promise<void> {
		this.services.splice(this.services.indexOf(service), 1);
		await service.kill();
	}

	/** The latest first, so that nothing it still does meets one that has gone. */
	async stop(): Promise<void> {
		for (const service of this.services.splice(0).reverse()) await service.stop();
	}
}
