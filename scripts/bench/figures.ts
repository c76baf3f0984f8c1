/** One line of the table. */
export interface Figure {
	what: string;
	value: string;
	target: string;
	/** Undefined where there is no target. */
	holds?: boolean;
}

export const median = (values: readonly number[]) =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** A figure that must not be more than its target. */
export function atMost(what: string, value: number, target: number, unit = ''): Figure {
	const digits = target < 10 ? 2 : 0;
	const text = (number: number) => `${number.toFixed(digits)}${unit}`;
	const holds = value <= target;
	return { what, value: text(value), target: `≤ ${text(target)}`, holds };
}
