import { throwIfCancelled, unlessCancelled } from './pause';

const last = new Map<string, Promise<void>>();

/**
 * Does the work after all that was begun for the same key before, also in other executions of this
 * process: what is read, changed and written back must not be changed by another in between. Work
 * must not take the same turn again within itself. Cancelled while it waits, it leaves the queue at
 * once; those behind it go on waiting for those before it.
 */
export async function inTurn<T>(
	key: string,
	work: () => Promise<T>,
	signal?: AbortSignal,
): Promise<T> {
	throwIfCancelled(signal);
	const before = last.get(key) ?? Promise.resolve();
	let leave = () => {};
	const left = new Promise<void>((resolve) => (leave = resolve));
	const over = before.then(async () => await left);
	last.set(key, over);
	void over.then(() => {
		if (last.get(key) === over) last.delete(key);
	});
	try {
		await unlessCancelled(before, signal);
		return await work();
	} finally {
		leave();
	}
}
