import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Unit } from './combine';
import { nameOf } from './combine';
import type { Outcome } from './perform';
import { Performer } from './perform';
import { toNodeError } from './nodeError';
import { surroundings } from './surroundings';
import { joinLanes, runLanes } from './lanes';
import { CancelledError } from './pause';
import type { Plan } from './plan';
import { plan } from './plan';
import { sendersOf } from './senders';
import type { NodeSpec } from '../vocabulary/types';

/**
 * Executes a node: reads and checks every item, then sends lane by lane. Output items come in input
 * order, each paired with its input. The first failure stops what has not started, unless the node
 * continues on fail: then it becomes that item's error and its lane goes on.
 */
export async function run(
	context: IExecuteFunctions,
	spec: NodeSpec,
): Promise<INodeExecutionData[][]> {
	const count = context.getInputData().length;
	if (count === 0) return [[]];
	const goesOn = context.continueOnFail();
	const senders = sendersOf(context, spec.api);
	const around = surroundings(context);
	const { units, joint, refused, options } = await plan(context, spec, count, senders, around);
	const [firstRefusal] = refused;
	if (firstRefusal && !goesOn) {
		const progress = count > 1 ? `Nothing was sent: all ${count} items are checked first.` : '';
		throw toNodeError(context, firstRefusal.error, firstRefusal.item, progress);
	}

	const outputs: INodeExecutionData[] = refused.map(({ item, error }) =>
		failedItem(context, error, item),
	);
	const performer = new Performer(context, senders, options, around);
	const signal = context.getExecutionCancelSignal();
	if (units.length > 0) {
		warnOfNodeRetries(context, units);
		const outcomes = await sendAll(units, performer, signal, options, goesOn);
		if (!goesOn) throwFirstFailure(context, units, outcomes);
		for (const outcome of outcomes) outputs.push(...outputsOf(context, outcome));
	}
	for (const [operation, items] of joint) {
		const outcome = await performer.performTogether(operation, items);
		const [failure] = outcome.failures;
		if (failure && !goesOn) throw toNodeError(context, failure.error, failure.item);
		outputs.push(...outputsOf(context, outcome));
	}
	return [inInputOrder(outputs)];
}

async function sendAll(
	units: readonly Unit[],
	performer: Performer,
	signal: AbortSignal | undefined,
	{ concurrency }: Plan['options'],
	goesOn: boolean,
): Promise<Array<Outcome | undefined>> {
	let stopped = false;
	const lanes = joinLanes(units.map(laneKeys));
	const outcomes = await runLanes(
		units.map((unit, index) => ({
			lane: lanes[index] ?? '',
			run: async () => {
				const outcome = await performer.perform(unit);
				if (outcome.failures.length > 0 && !goesOn) stopped = true;
				return outcome;
			},
		})),
		concurrency,
		() => !stopped && !signal?.aborted,
	);
	if (signal?.aborted) throw new CancelledError();
	return outcomes;
}

/** What a unit must keep its order with: its operation's lane and each of its parts. */
function laneKeys({ operation, params }: Unit): string[] {
	const parts = operation.many?.take(params) ?? [];
	const lane = operation.lane?.(params);
	return [
		...(lane === undefined ? [] : [`lane ${lane}`]),
		...parts.map((part) => `part ${nameOf(part)}`),
	];
}

function throwFirstFailure(
	context: IExecuteFunctions,
	units: readonly Unit[],
	outcomes: ReadonlyArray<Outcome | undefined>,
): void {
	const failures = outcomes.flatMap((outcome) => outcome?.failures ?? []);
	const [first] = failures.sort((a, b) => a.item - b.item);
	if (!first) return;
	const total = units.reduce((sum, { items }) => sum + items.length, 0);
	const failed = new Set(failures.map(({ item }) => item));
	const started = units.filter((_, index) => outcomes[index]).flatMap(({ items }) => items);
	const sent = started.filter((item) => !failed.has(item)).length;
	const unsent = units.filter((_, index) => !outcomes[index]).flatMap(({ items }) => items);
	const next = unsent.length > 0 ? ` The first item not sent is ${Math.min(...unsent)}.` : '';
	const progress = [
		total > 1 ? `${sent} of ${total} items were sent.${next}` : '',
		isRepeatedByNode(context, units) ? REPEATED : '',
	]
		.filter(Boolean)
		.join(' ');
	throw toNodeError(context, first.error, first.item, progress);
}

function outputsOf(context: IExecuteFunctions, outcome: Outcome | undefined): INodeExecutionData[] {
	if (!outcome) return [];
	const failed = outcome.failures.map(({ item, error }) => failedItem(context, error, item));
	return [...outcome.outputs, ...failed];
}

function failedItem(context: IExecuteFunctions, error: unknown, item: number): INodeExecutionData {
	const nodeError = toNodeError(context, error, item);
	return { json: { error: nodeError.message }, error: nodeError, pairedItem: { item } };
}

function inInputOrder(outputs: INodeExecutionData[]): INodeExecutionData[] {
	const origin = ({ pairedItem }: INodeExecutionData) => {
		const first = Array.isArray(pairedItem) ? pairedItem[0] : pairedItem;
		return typeof first === 'number' ? first : (first?.item ?? 0);
	};
	return outputs.sort((a, b) => origin(a) - origin(b));
}

/** n8n's own Retry On Fail runs the whole node again, also for the items that were sent. */
function warnOfNodeRetries(context: IExecuteFunctions, units: readonly Unit[]): void {
	if (!isRepeatedByNode(context, units)) return;
	context.addExecutionHints?.({ type: 'warning', location: 'outputPane', message: REPEATED });
}

const REPEATED =
	"This node has 'Retry On Fail' on: after a failure n8n repeats all its items, also those already sent. Turn it off and use 'Max Retries' in the node's options, which repeats only what certainly was not sent.";

function isRepeatedByNode(context: IExecuteFunctions, units: readonly Unit[]): boolean {
	const sends = units.some(({ operation }) => !operation.idempotent);
	return sends && context.getNode().retryOnFail === true;
}
