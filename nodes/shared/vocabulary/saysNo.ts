import type { Json, JsonMap } from './json';

const YES = /^(success|ok|true|yes|1|200)$/i;
const NO = /^(false|fail|failed|error|no|0)$/i;
const NOTHING = /^(|false|0|no|none|null|undefined)$/i;

const wordOf = (said: Json | undefined): string =>
	typeof said === 'object' ? '' : String(said ?? '').trim();

/** Whether a word that tells how a call went means that it came to nothing. */
export const isNo = (said: Json | undefined): boolean => NO.test(wordOf(said));

/** Whether it means that all went well. */
export const isYes = (said: Json | undefined): boolean => YES.test(wordOf(said));

/** Whether an answer says, beside any failing `status`, that nothing was done. */
export function saysNo({ status, success, ok, result, error, errors }: JsonMap): boolean {
	if ([success, ok, result].some(isNo)) return true;
	return ![status, success, ok].some(isYes) && [error, errors].some(isTold);
}

/** Whether a field for what went wrong holds anything. */
function isTold(error: Json | undefined): boolean {
	if (typeof error === 'object' && error !== null) return Object.keys(error).length > 0;
	return !NOTHING.test(wordOf(error));
}
