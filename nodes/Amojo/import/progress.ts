import { CallError } from '../../shared/vocabulary/errors';
import type { JointSession } from '../../shared/vocabulary/session';

const EVERY = 500;

const AGAIN =
	'Put the cause right and run the import again: it sends only what is missing, in the right order.';

/** The credential itself is refused: the next message would meet the same. */
const REFUSED = [401, 402, 403];
/** So often turned away for coming too fast, without one success between, and without any retries. */
const TOO_OFTEN = 3;
/** A server that asks for such a pause is not waited for. */
const TOO_LONG_MS = 10 * 60_000;

/** Shared by all chats of a run: what has been done, told in n8n's log now and then. */
export class Progress {
	private done = 0;
	private throttled = 0;
	readonly counts = { imported: 0, duplicate: 0, failed: 0 };
	private readonly gate = new AbortController();
	private prove = () => {};
	/** Settled when the first message is in, or cannot be: until then it is not known that any can. */
	readonly proven = new Promise<void>((resolve) => (this.prove = resolve));

	constructor(
		private readonly context: JointSession['context'],
		private readonly total: number,
	) {}

	/** Aborted when nothing more is to be sent at all. */
	get over(): AbortSignal {
		return this.gate.signal;
	}

	count(status: keyof Progress['counts']): void {
		this.counts[status] += 1;
		if (status !== 'failed') this.throttled = 0;
		this.done += 1;
		if (this.done % EVERY !== 0 && this.done !== this.total) return;
		const { imported, duplicate, failed } = this.counts;
		this.context.logger.info(
			`Import: ${this.done} of ${this.total} messages (${imported} imported, ${duplicate} there before, ${failed} failed)`,
		);
	}

	/** A message was sent or failed: whether that ends the whole run. */
	tried(error?: unknown): void {
		if (error instanceof CallError && this.ends(error)) this.gate.abort(notSent(error.message));
		this.prove();
	}

	private ends({ details: { status = 0, retryAfterMs = 0 } }: CallError): boolean {
		if (status !== 429) return REFUSED.includes(status);
		this.throttled += 1;
		return retryAfterMs >= TOO_LONG_MS || this.throttled >= TOO_OFTEN;
	}
}

export const notSent = (why: string) =>
	new CallError(`Not sent: ${why}`, { outcome: 'notSent', fix: AGAIN });
