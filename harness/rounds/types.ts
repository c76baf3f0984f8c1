/** A round: every operation of a node, in an order in which what one makes the next can use. */

import type { INodeParameters } from 'n8n-workflow';

/**
 * `resource.operation` and its parameters. `{label.create.id}` in them stands for a value of the first item that
 * an earlier step gave.
 */
export type Step = readonly [operation: string, parameters?: INodeParameters];

const GIVEN = /^\{(\w+\.\w+)\.([\w.]+)\}$/;

/** The parameters with what earlier steps gave; `value` finds it by the step and the path in its first item. */
export function filled<T>(parameters: T, value: (step: string, path: string) => unknown): T {
	if (Array.isArray(parameters)) return parameters.map((one) => filled(one as unknown, value)) as T;
	if (typeof parameters === 'object' && parameters !== null)
		return Object.fromEntries(
			Object.entries(parameters).map(([key, one]) => [key, filled(one as unknown, value)]),
		) as T;
	const [, step, path] = GIVEN.exec(String(parameters)) ?? [];
	return step === undefined || path === undefined ? parameters : (value(step, path) as T);
}
