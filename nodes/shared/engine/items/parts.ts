import type { IDataObject } from 'n8n-workflow';
import { CallError } from '../../vocabulary/errors';
import { breath } from '../pace/breath';
import type { Json } from '../../vocabulary/json';
import type { Operation, Params, PartOutcome } from '../../vocabulary/types';
import type { Unit } from './combine';
import type { Facts } from '../outcomes/failures';
import type { Outcome } from '../outcomes/outputs';

/** The parameters with the parts as they travel. */
export function marked({ many }: Operation, params: Params, parts: Json[]): Params {
	const { mark } = many ?? {};
	// One part alone cannot be taken for another, and goes out as it was given.
	if (!many || !mark || parts.length < 2) return params;
	return many.put(
		params,
		parts.map((part, index) => mark(part, index)),
	);
}

/** What the calls of one item put out together. */
export function joinResults({ many }: Operation, results: IDataObject[]): IDataObject {
	const [first = { success: true }] = results;
	if (results.length <= 1) return first;
	return many?.join?.(results) ?? { success: true, requests: results.length, responses: results };
}

/** A refusal of a later call, with how many parts were sent before it and which is the next. */
export function partlySent(
	error: unknown,
	{ many }: Operation,
	calls: ReadonlyArray<{ parts: Json[] }>,
	failedAt: number,
): unknown {
	if (!(error instanceof CallError)) return error;
	const total = calls.reduce((sum, { parts }) => sum + parts.length, 0);
	const sent = calls.slice(0, failedAt).reduce((sum, { parts }) => sum + parts.length, 0);
	const next = calls[failedAt]?.parts[0];
	const words = `${sent} of ${total} ${many?.unit ?? 'entries'} were sent before; the first one not sent is ${JSON.stringify(next)}.`;
	return new CallError(error.message, {
		...error.details,
		sentParts: sent,
		...(next !== undefined && { firstUnsentPart: next }),
		fix: [error.details.fix, words].filter(Boolean).join(' '),
	});
}

/** Each part's outcome goes to the item it came from. */
export async function eachToItsOwner(
	unit: Unit,
	parts: readonly PartOutcome[],
	name: string,
): Promise<Outcome> {
	const outcome: Outcome = { outputs: [], failures: [] };
	for (const [index, owner] of unit.owners.entries()) {
		if (breath.isDue()) await breath.take();
		const item = unit.items[owner] ?? 0;
		const part = parts[index] ?? {
			failed: `The answer says nothing about this one of the ${name}`,
			outcome: 'unknown',
		};
		if ('ok' in part) outcome.outputs.push({ json: part.ok, pairedItem: { item } });
		else {
			const facts: Facts = { outcome: part.outcome ?? 'refused' };
			outcome.failures.push({ item, error: new CallError(part.failed, facts), facts });
		}
	}
	return outcome;
}
