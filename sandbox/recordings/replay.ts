/** Asks a server the recorded cases in their order and compares its answers with the recorded ones. */

import { at, Names, Unknown } from './fill';
import { compareKeys, type KeyDifference } from './keys';
import type { Asked, Chosen, Happening, Json, Operation, Recorded, Step, Walk } from './read';

/** A server to be asked. */
interface Asks {
	url: string;
	/** What the recorded requests call by name: tokens as `admin_token`, ids of what is there at the start. */
	names: Record<string, Json>;
	/** Where a server sends webhooks to; stands for the addresses of the recorded requests. */
	receiver?: string;
	/** Lets something happen outside of the API. */
	happens(happening: Happening): Promise<void> | void;
	/** Sees every request that was asked, with its answer. */
	answered?(asked: { operation: string; token: string; answer: Answered }): void;
	/** Resolves when what happens later has happened; `long`: also what takes a server seconds. */
	settle(long?: boolean): Promise<void>;
}

export interface Answered {
	status: number;
	type: string;
	body?: Json;
}

export interface Compared {
	operation: string;
	case: string;
	recorded: Recorded;
	/** Undefined where the case could not be asked: what it needs was never given. */
	answered?: Answered;
	outcome: 'same' | 'keys' | 'status' | 'unasked';
	keys?: KeyDifference;
}

/** Where the recorded server was told to send webhooks. */
const RECEIVERS = /https:\/\/(?:receiver|n8n|bot)\.example\.com/g;

function bodyOf(asked: Asked, names: Names, files: Walk['files']) {
	if (asked.form) {
		const form = new FormData();
		for (const [name, value] of asked.form) {
			const file = (value as { file?: string } | null)?.file;
			const kept = file === undefined ? undefined : files[file];
			if (file === undefined || !kept) form.append(names.text(name), String(names.fill(value)));
			else
				form.append(
					name,
					new Blob([Buffer.from(kept.base64, 'base64')], { type: kept.type }),
					file,
				);
		}
		return form;
	}
	if (asked.fields) return new URLSearchParams(names.fill(asked.fields) as Record<string, string>);
	return asked.json === undefined ? undefined : JSON.stringify(names.fill(asked.json));
}

async function read(response: Response): Promise<Answered> {
	const text = await response.text();
	const type = response.headers.get('content-type') ?? '';
	const isJson = type.startsWith('application/json') && text !== '';
	return {
		status: response.status,
		type,
		...(text !== '' && { body: isJson ? (JSON.parse(text) as Json) : text }),
	};
}

export class Replay {
	private readonly names: Names;
	private readonly used = new Map<string, number>();

	constructor(
		private readonly server: Asks,
		private readonly operations: Map<string, Operation>,
		private readonly files: Walk['files'],
	) {
		this.names = new Names(new Map(Object.entries(server.names)));
	}

	/** The comparisons of every recorded case of a walk, in its order. */
	async *walk(steps: Array<Step | Chosen>): AsyncGenerator<Compared> {
		for (const step of steps) {
			if (typeof step === 'string') yield await this.compare(this.next(step));
			else if ('recorded' in step) yield await this.compare(step);
			else if ('settle' in step) await this.server.settle(true);
			else if ('happens' in step) await this.happen(step);
			else for (let time = 0; time < (step.times ?? 1); time++) await this.ask(step.prepare, step);
		}
	}

	private async happen(step: Happening) {
		try {
			await this.server.happens({ ...step, with: this.names.fill(step.with) as Happening['with'] });
		} catch (error) {
			if (!(error instanceof Unknown)) throw error;
		}
		await this.server.settle();
	}

	/** `operation: case`; where two cases bear one name, they come in their order. */
	private next(step: string): Chosen {
		const end = step.indexOf(': ');
		const operation = this.operations.get(step.slice(0, end));
		const named = operation?.cases.filter((one) => one.case === step.slice(end + 2)) ?? [];
		const count = this.used.get(step) ?? 0;
		this.used.set(step, count + 1);
		const recorded = named[count];
		if (!operation || !recorded) throw new Error(`No recorded case ${step}`);
		return { operation, recorded };
	}

	private async compare({ operation, recorded }: Chosen): Promise<Compared> {
		const about = { operation: operation.operationId, case: recorded.case, recorded };
		const answered = await this.ask(operation.operationId, recorded);
		if (!answered) return { ...about, outcome: 'unasked' };
		if (answered.status !== recorded.status) return { ...about, answered, outcome: 'status' };
		const keys = compareKeys(recorded.answer, answered.body);
		const differs = keys.missing.length + keys.extra.length > 0;
		return { ...about, answered, keys, outcome: differs ? 'keys' : 'same' };
	}

	private async ask(id: string, asked: Asked): Promise<Answered | undefined> {
		try {
			const { method } = this.operations.get(id) as Operation;
			const headers: Record<string, string> = { accept: 'application/json', ...asked.headers };
			const token = asked.as && this.names.text(this.tokenOf(asked.as));
			if (token) headers['Api-Access-Token'] = token;
			if (asked.json !== undefined) headers['content-type'] = 'application/json';
			let body = bodyOf(asked, this.names, this.files);
			if (typeof body === 'string' && this.server.receiver)
				body = body.replaceAll(RECEIVERS, this.server.receiver);
			const url = this.server.url + this.names.text(asked.url);
			const answered = await read(await fetch(url, { method, headers, body, redirect: 'manual' }));
			this.server.answered?.({ operation: id, token: token ?? '', answer: answered });
			for (const [name, path] of Object.entries(asked.keep ?? {})) {
				const value = at(answered.body, path);
				if (value !== undefined && answered.status < 300) this.names.set(name, value);
			}
			await this.server.settle();
			return answered;
		} catch (error) {
			if (error instanceof Unknown) return undefined;
			throw error;
		}
	}

	private tokenOf = (who: string) =>
		who.startsWith('{') ? who : who === 'wrong' ? 'no-such-token' : `{${who}_token}`;
}
