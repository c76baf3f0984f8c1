import type { Session } from '../../shared/vocabulary/session';
import type { InAccount } from '../operation';

const last = new Map<string, Promise<void>>();

/**
 * Does the work of one contact after what was begun for it before, also in other executions of this
 * process: two messages that arrive at once start two of them.
 */
export async function inTurn<T>(
	{ context }: Session,
	{ accountId }: InAccount,
	contact: string | number,
	work: () => Promise<T>,
): Promise<T> {
	const credential = context.getNode().credentials?.chatwootChatCrmApi?.id ?? '';
	const key = [credential, accountId ?? '', contact].join(' ');
	const mine = (last.get(key) ?? Promise.resolve()).then(work);
	const over = mine.then(
		() => undefined,
		() => undefined,
	);
	last.set(key, over);
	try {
		return await mine;
	} finally {
		if (last.get(key) === over) last.delete(key);
	}
}
