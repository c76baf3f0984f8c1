import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { breath } from './pace/breath';
import type { Unit } from './items/combine';
import { nameOf } from './items/combine';
import type { Outcome } from './outcomes/outputs';
import { Performer } from './perform';
import type { Halt } from './outcomes/failures';
import { failedItem, NOT_SENT, placeOf, stopError } from './outcomes/failures';
import type { Running } from '../vocabulary/tool';
import { isTool } from '../vocabulary/tool';
import type { Asked } from './outcomes/toolAnswer';
import { toolAnswer } from './outcomes/toolAnswer';
import { surroundings } from './surroundings';
import { joinLanes, runLanes } from './pace/lanes';
import { CancelledError } from './pace/pause';
import type { Plan } from './plan';
import { plan } from './plan';
import type { Senders } from './calls/senders';
import { sendersOf } from './calls/senders';
import type { NodeSpec } from '../vocabulary/types';
import { runsAgain } from '../vocabulary/types';
import { widthOf } from './panel/options';
import type { Width } from './pace/width';

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
	// A tool's failure is an answer: of one that is thrown, some agents hear nothing.
	const goesOn = context.continueOnFail() || isTool(context);
	const senders = sendersOf(context, spec.api);
	const around = surroundings(context);
	const { units, joint, refused, options } = await plan(context, spec, count, senders, around);
	const refusals = refused.map((refusal) => ({ ...refusal, facts: NOT_SENT }));
	if (refusals.length > 0 && !goesOn) {
		const known = new Set(refused.map(({ item }) => item));
		const unsent = Array.from({ length: count }, (_, item) => item).filter((n) => !known.has(n));
		const halt = { failures: refusals, unsent, total: count, checking: true };
		throwIfStopped(context, halt, senders);
	}

	const place = placeOf(context);
	const outputs: INodeExecutionData[] = [];
	await addOutputs(place, { outputs: [], failures: refusals }, outputs, senders);
	const apis = [...units, ...[...joint.keys()].map((operation) => ({ operation }))].map(
		({ operation }) => operation.api ?? spec.api,
	);
	const width = widthOf(options, [...new Set(apis)]);
	const performer = new Performer(context, senders, { ...options, width }, around);
	const signal = context.getExecutionCancelSignal();
	if (units.length > 0) {
		warnOfNodeRetries(context, units);
		const outcomes = await sendAll(units, performer, signal, width, goesOn);
		await senders.renewSecrets();
		if (!goesOn) throwIfStopped(context, haltOf(context, units, outcomes), senders);
		for (const outcome of outcomes) await addOutputs(place, outcome, outputs, senders);
	}
	for (const [operation, items] of joint) {
		const outcome = await performer.performTogether(operation, items);
		const halt = { failures: outcome.failures, unsent: [], total: items.length };
		await senders.renewSecrets();
		if (!goesOn) throwIfStopped(context, halt, senders);
		await addOutputs(place, outcome, outputs, senders);
	}
	const ordered = inInputOrder(outputs);
	if (!isTool(context)) return [ordered];
	return [toolAnswer(ordered, askedIn(units, joint), performer.hints)];
}

/** The one call of an agent. */
function askedIn(units: readonly Unit[], joint: Plan['joint']): Asked | undefined {
	const [[, [together] = []] = []] = joint;
	return units[0] ?? together;
}

async function sendAll(
	units: readonly Unit[],
	performer: Performer,
	signal: AbortSignal | undefined,
	width: Width,
	goesOn: boolean,
): Promise<Array<Outcome | undefined>> {
	let stopped = false;
	const keys: string[][] = [];
	for (const unit of units) {
		if (breath.isDue()) await breath.take();
		keys.push(laneKeys(unit));
	}
	const lanes = await joinLanes(keys);
	const outcomes = await runLanes(
		units.map((unit, index) => ({
			lane: lanes[index] ?? '',
			run: async () => {
				const outcome = await performer.perform(unit);
				if (outcome.failures.length > 0 && !goesOn) stopped = true;
				return outcome;
			},
		})),
		width,
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

function throwIfStopped(context: IExecuteFunctions, halt: Halt, { words }: Senders): void {
	const error = stopError(context, halt, words);
	if (error) throw error;
}

function haltOf(
	context: IExecuteFunctions,
	units: readonly Unit[],
	outcomes: ReadonlyArray<Outcome | undefined>,
): Halt {
	return {
		failures: outcomes.flatMap((outcome) => outcome?.failures ?? []),
		unsent: units.filter((_, index) => !outcomes[index]).flatMap(({ items }) => items),
		total: units.reduce((sum, { items }) => sum + items.length, 0),
		notice: isRepeatedByNode(context, units) ? REPEATED : undefined,
	};
}

async function addOutputs(
	place: Running,
	outcome: Outcome | undefined,
	outputs: INodeExecutionData[],
	senders: Senders,
): Promise<void> {
	for (const output of outcome?.outputs ?? []) {
		if (breath.isDue()) await breath.take();
		outputs.push({ ...output, json: senders.output(output.json) });
	}
	for (const failure of outcome?.failures ?? []) {
		if (breath.isDue()) await breath.take();
		outputs.push(failedItem(place, failure, senders.words));
	}
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
	const sends = units.some(({ operation, params }) => !runsAgain(operation, params));
	return sends && context.getNode().retryOnFail === true;
}
