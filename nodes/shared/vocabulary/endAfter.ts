/** A timer holds no more milliseconds than 31 bits; one of more ends at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Aborted after that many milliseconds, a part of one counted as a whole one. */
export function endAfter(ms: number): AbortSignal {
	return AbortSignal.timeout(Math.min(Math.ceil(ms), LONGEST_MS));
}
