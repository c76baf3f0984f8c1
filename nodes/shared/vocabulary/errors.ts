import type { Json } from './json';

/** Something a person entered cannot be sent. Raised before any request of the item. */
export class InputError extends Error {
	constructor(
		/** What is wrong, naming the field by its display name. */
		message: string,
		/** How to put it right. */
		readonly fix?: string,
	) {
		super(message);
		this.name = 'InputError';
	}
}

export type Cause =
	| 'rate-limited'
	| 'temporarily-unavailable'
	| 'credential-invalid'
	| 'configuration-invalid';

/**
 * What became of a call that is reported as not done.
 * - `notSent`: it certainly did not take effect: nothing was sent, nobody was reached, or the server
 *   turned it away unread (429).
 * - `refused`: the server read it and said no; it did not take effect.
 * - `unknown`: it may have taken effect, as after a time-out.
 */
export type CallOutcome = 'notSent' | 'refused' | 'unknown';

/**
 * A call was made, or tried, and did not succeed. Holds nothing but words fit for a person.
 *
 * The message says what happened, `fix` how to put it right (the item's `advice`). `outcome`,
 * `sentParts` and `firstUnsentPart` become fields of the error item, on the main and the error output
 * alike, so that a workflow can go on from them. An operation rarely has to give them: the sender
 * fills in `outcome`, and the engine counts the item's writes that succeeded before. Give them where
 * an operation knows better:
 *
 *     throw new CallError('The text was sent, the file was not', { sentParts: 1, outcome: 'refused' });
 *
 * What is made anew of another CallError takes its details along: `{ ...error.details, fix }`.
 */
export class CallError extends Error {
	constructor(
		message: string,
		readonly details: {
			/** How to put it right, or what to check. */
			fix?: string;
			/** HTTP status of the answer; absent when there was none. */
			status?: number;
			cause?: Cause;
			retryAfterMs?: number;
			/** What became of the part that is reported; those before it are counted in `sentParts`. */
			outcome?: CallOutcome;
			/** How many parts (IDs of a list, or calls of an item) took effect before; 0 is as good as absent. */
			sentParts?: number;
			/** The first part that certainly, or perhaps, did not take effect: an ID, or words for it. */
			firstUnsentPart?: Json;
			/** True when an earlier try of the same request may have taken effect. */
			afterUnknownOutcome?: boolean;
		} = {},
	) {
		super(message);
		this.name = 'CallError';
	}
}

/** The head of a page holds more markup than words. */
const LONGEST_HEAD = 40;

/**
 * The first line of a server's free text, short enough for a message, without markup. Linear in what
 * is shown, however long the text is.
 */
export function excerpt(text: string, length = 300): string {
	const plain = text
		.slice(0, length * LONGEST_HEAD)
		.replace(/<(script|style)\b[^<]*(?:<(?!\/\1)[^<]*)*<\/\1>/gi, ' ')
		.replace(/<[^<>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return plain.length > length ? `${plain.slice(0, length)}…` : plain;
}
