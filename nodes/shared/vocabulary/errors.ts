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

/** A call was made, or tried, and did not succeed. Holds nothing but words fit for a person. */
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
			/** True when the call may have taken effect although it is reported as failed. */
			unknownOutcome?: boolean;
			/** True when an earlier try of the same request may have taken effect. */
			afterUnknownOutcome?: boolean;
		} = {},
	) {
		super(message);
		this.name = 'CallError';
	}
}

/** The first line of a server's free text, short enough for a message, without markup. */
export function excerpt(text: string, length = 300): string {
	const plain = text
		.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return plain.length > length ? `${plain.slice(0, length)}…` : plain;
}
