import { InputError } from '../../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import type { Place } from '../../../shared/vocabulary/types';
import type { Compared } from './operators';
import { isOwn } from './operators';

export type Condition = JsonMap & { attribute_key: string; filter_operator: string; values: Json };

/** Of these no value may hold; of all others one is enough. */
const NEGATIVE = new Set(['not_equal_to', 'does_not_contain']);

/** So many conditions the server is asked at once at most. */
const MOST = 200;

interface Grouping {
	/** How a condition is joined with the next, AND or OR in capitals. */
	joint(index: number): string;
	/** Whether the server compares all values of a condition, and not the first only. */
	isWhole(condition: Condition): boolean;
	/** How the server reads the joints. */
	and: string;
	or: string;
	/** What the last condition says of its joint, which joins nothing. */
	end: { query_operator?: null };
	of: Compared;
}

/** The conditions as the server reads them: groups of AND joined by OR, one value where it sees one. */
export function grouped(
	conditions: readonly Condition[],
	{ joint, isWhole, and, or, end, of }: Grouping,
	place: Place,
): JsonMap[] {
	const groups: Condition[][] = [[]];
	for (const [index, condition] of conditions.entries()) {
		groups[groups.length - 1]?.push(condition);
		if (index < conditions.length - 1 && joint(index) === 'OR') groups.push([]);
	}
	const single = exceptionsLast(
		groups.flatMap((group) => apart(group, isWhole)),
		of,
		place,
	);
	const all = single.flatMap((group, at) =>
		group.map((condition, index): JsonMap => {
			const isLast = at === single.length - 1 && index === group.length - 1;
			if (!isLast) return { ...condition, query_operator: index < group.length - 1 ? and : or };
			const last: JsonMap = { ...condition };
			delete last.query_operator;
			return { ...last, ...end };
		}),
	);
	if (all.length <= MOST) return all;
	throw new InputError(
		`The values of '${place.label}' make ${all.length} conditions`,
		`Chatwoot compares one value a condition here. Give fewer values, so that there are at most ${MOST}.`,
	);
}

/**
 * That a custom attribute is not something the server says with an OR of its own, for those that do not
 * have it. Joined by AND that takes in what the other conditions exclude, and before another condition it
 * is no statement at all: it holds true only alone, or as the last of several joined by OR.
 */
function exceptionsLast(groups: Condition[][], of: Compared, { label }: Place): Condition[][] {
	const isException = ({ attribute_key: key, filter_operator: operator }: Condition) =>
		operator === 'not_equal_to' && isOwn(key, of);
	const exceptions = groups.filter((group) => group.some(isException));
	const [exception] = exceptions;
	if (!exception) return groups;
	if (exceptions.length === 1 && exception.length === 1) {
		return [...groups.filter((group) => group !== exception), exception];
	}
	throw new InputError(
		`'${label}' joins that "${exception.find(isException)?.attribute_key}" is not something with another condition, or with another value`,
		"Chatwoot forgets the other conditions then. Of a custom attribute use 'Does Not Contain' or 'Is Not Set', or let 'Is Not' stand alone, with one value.",
	);
}

/**
 * A group in which every condition has one value, where the server sees the first only: several that
 * must not be are conditions that all hold; of several that may be, each makes a group of its own.
 */
function apart(
	group: readonly Condition[],
	isWhole: (condition: Condition) => boolean,
): Condition[][] {
	let groups: Condition[][] = [[]];
	for (const condition of group) {
		const { filter_operator: operator, values } = condition;
		const each =
			!Array.isArray(values) || values.length < 2 || isWhole(condition)
				? [condition]
				: values.map((value) => ({ ...condition, values: [value] }));
		groups = NEGATIVE.has(operator)
			? groups.map((before) => [...before, ...each])
			: groups.flatMap((before) => each.map((one) => [...before, one]));
		if (groups.length > MOST) break;
	}
	return groups;
}
