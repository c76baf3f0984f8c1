import type { Offered } from './contracts';
import { everyOperation } from './contracts';

/**
 * The operations that a rule is about, each with what in it is meant, as cases of a test. A rule that is
 * about fewer than are known to be there fails before it is asked.
 */
export function concerned<T>(
	atLeast: number,
	find: (one: Offered) => readonly T[],
	among: readonly Offered[] = everyOperation(),
): Array<[title: string, found: readonly T[], one: Offered]> {
	const cases = among
		.map((one): [string, readonly T[], Offered] => [one.title, find(one), one])
		.filter(([, found]) => found.length > 0);
	if (cases.length >= atLeast) return cases;
	throw new Error(`the rule is about ${cases.length} operations, not at least ${atLeast}`);
}
