import type { NodeSpec } from './types';

/** `getMembers` and `message_created` in words, each with a capital. */
const inWords = (value: string) =>
	value
		.replace(/[A-Z]|[_.]/g, (sign) => (/[A-Z]/.test(sign) ? ` ${sign}` : ' '))
		.replace(/(^| )[a-z]/g, (start) => start.toUpperCase());

/** The same as `inWords`, for an expression. */
const IN_WORDS =
	'value.replace(/[A-Z]|[_.]/g, (sign) => /[A-Z]/.test(sign) ? " " + sign : " ").replace(/(^| )[a-z]/g, (start) => start.toUpperCase())';

/** Values with the names that the panel shows for them. */
type Shown = ReadonlyArray<{ name: string; value: string }>;

/**
 * An expression that shows values as the panel does, since a subtitle is given only what is stored.
 * `values` is the expression of their list; only names that the values do not tell are in it.
 */
export function namesOf(values: string, shown: Shown, joint = ', '): string {
	const others = shown.filter(({ name, value }) => name !== inWords(value));
	const names = JSON.stringify(Object.fromEntries(others.map(({ name, value }) => [value, name])));
	return `${values}.map((value) => (${names})[value] ?? ${IN_WORDS}).join(${JSON.stringify(joint)})`;
}

/** The subtitle of a node that offers operations: `Get Many: Contact`. */
export function subtitleOf({ resources }: NodeSpec): string {
	const shown = [...resources, ...resources.flatMap(({ operations }) => operations)];
	const values = '[$parameter["operation"], $parameter["resource"]]';
	return `={{ ${namesOf(values, shown, ': ')} }}`;
}
