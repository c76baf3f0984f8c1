import { CallError } from '../vocabulary/errors';

/** Whether a caller may come in cannot be told just now: 503, for it to try again. */
export class Unavailable extends Error {}

/** What n8n says of a credential that is not there, cannot be decrypted or holds no value. */
const LASTING =
	/decrypt|encryptionKey|does not exist|not (be )?found|could not find|credentials? (set|of type)|no access|permission|expression/i;

/** Throws Unavailable with these words where the look-up may well succeed a moment later. */
export function requireLasting(error: unknown, words: string): void {
	if (passes(error)) throw new Unavailable(words);
}

/**
 * Whether a look-up in n8n that failed may well succeed a moment later: its database was out of reach.
 * What is wrong with the credential itself stays so until a person mends it, and what a vendor
 * answers is no look-up in n8n.
 */
function passes(error: unknown): boolean {
	if (error instanceof CallError) return false;
	const { name = '', message = '' } = error instanceof Error ? error : {};
	return !LASTING.test(`${name} ${message}`);
}
