import { sleep } from 'n8n-workflow';

/** The execution was stopped: no request may start any more. */
export class CancelledError extends Error {
	constructor() {
		super('The execution was cancelled');
		this.name = 'CancelledError';
	}
}

export function throwIfCancelled(signal?: AbortSignal): void {
	if (signal?.aborted) throw new CancelledError();
}

/** Aborted as soon as one of them is. */
export function anyOf(...signals: Array<AbortSignal | undefined>): AbortSignal | undefined {
	const given = signals.filter((one) => one !== undefined);
	return given.length > 1 ? AbortSignal.any(given) : given[0];
}

/** Waits for the given milliseconds; ends at once with CancelledError when the signal says so. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
	throwIfCancelled(signal);
	// n8n's sleep takes the signal only in later versions; where it does, no timer stays behind.
	await unlessCancelled(sleep(ms, signal), signal);
}

/** Waits for a promise; ends at once with CancelledError when the signal says so. */
export async function unlessCancelled(wait: Promise<void>, signal?: AbortSignal): Promise<void> {
	if (!signal) return await wait;
	let stop: (() => void) | undefined;
	const cancelled = new Promise<never>((_, reject) => {
		stop = () => reject(new CancelledError());
		signal.addEventListener('abort', stop);
	});
	try {
		await Promise.race([wait, cancelled]);
	} finally {
		if (stop) signal.removeEventListener('abort', stop);
	}
	throwIfCancelled(signal);
}
