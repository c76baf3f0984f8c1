import type { IExecuteFunctions } from 'n8n-workflow';
import { withFiles } from './calls/multipart';
import { download, headAt } from './calls/download';
import type { Senders } from './calls/senders';
import type { Trace } from './outcomes/trace';
import { traced } from './outcomes/trace';
import { runLanes } from './pace/lanes';
import { pause, throwIfCancelled } from './pace/pause';
import { inTurn } from './pace/turns';
import type { Width } from './pace/width';
import { readPages } from './pages/paging';
import type { EngineOptions } from './panel/options';
import type { JointSession, Session } from '../vocabulary/session';
import type { Answer, Operation, Params } from '../vocabulary/types';

/** What operations reach the engine through, in one execution. */
export class Sessions {
	private readonly known = new Map<string, Promise<unknown>>();
	private readonly hinted = new Set<string>();
	/** What was said below the output, which an agent does not see. */
	readonly hints: string[] = [];

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly senders: Senders,
		private readonly options: EngineOptions & { width: Width },
	) {}

	/** What one item's calls go through; the trace learns what became of them. */
	of(operation: Operation, params: Params, item: number, trace: Trace): Session {
		const { senders, options, context } = this;
		const signal = context.getExecutionCancelSignal?.();
		return {
			item,
			context,
			signal,
			send: async (request, api) => {
				const sender = await senders.of(operation, params, api);
				const complete = await withFiles(request, context, item);
				const digest = api ? undefined : operation.digest;
				return await traced(trace, request, () => sender.send(complete, options, digest));
			},
			sendRaw: async (request) => {
				const sender = await senders.of(operation, params);
				const complete = await withFiles(request, context, item);
				return await traced(trace, request, () => sender.sendRaw(complete, options), isDone);
			},
			pages: async (request, paging, wish) =>
				await readPages(
					request,
					paging,
					wish,
					async (page) => {
						const sender = await senders.of(operation, params);
						return await sender.send(page, options, operation.digest);
					},
					() => this.hint(MOVED, 'warning'),
				),
			download: async (files, prefix, limits) =>
				await download(context, files, prefix, limits, signal),
			headAt: async (url, method) => await headAt(context, url, method, signal),
			pause: async (ms) => await pause(ms, signal),
			stopIfCancelled: () => throwIfCancelled(signal),
			turn: async (key, work) => {
				const { account } = await senders.of(operation, params);
				return await inTurn([account, key].join(' '), work, signal);
			},
			once: async (key, make) => await this.once(key, make),
			hint: (message, type = 'warning') => this.hint(message, type),
		};
	}

	/** Said once an execution, below the output. */
	hint(message: string, type: 'info' | 'warning'): void {
		if (this.hinted.has(message)) return;
		this.hinted.add(message);
		const words = this.senders.words(message);
		this.hints.push(words);
		this.context.addExecutionHints?.({ message: words, type, location: 'outputPane' });
	}

	/** Runs pieces that are independent of each other, as many at once as the node may. */
	readonly sideBySide: JointSession['sideBySide'] = async (pieces, proceed) => {
		const signal = this.context.getExecutionCancelSignal();
		const independent = pieces.map((run, index) => ({ lane: String(index), run }));
		const goesOn = () => proceed() && !signal?.aborted;
		await runLanes(independent, this.options.width, goesOn);
		throwIfCancelled(signal);
	};

	private async once<T>(key: string, make: () => Promise<T>): Promise<T> {
		const known = this.known.get(key) as Promise<T> | undefined;
		if (known) return await known;
		const made = make();
		this.known.set(key, made);
		made.catch(() => this.known.delete(key));
		return await made;
	}
}

const MOVED =
	'Entries may be missing: the list changed faster than it could be read, or its server gives the same entries again, having no order among equal ones, so that its pages overlap, or no further pages than it gave. Run it again when less is going on, or ask for less at a time.';

function isDone({ status }: Answer): boolean {
	return status < 400;
}
