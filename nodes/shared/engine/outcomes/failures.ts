import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import type { CallOutcome } from '../../vocabulary/errors';
import { CallError } from '../../vocabulary/errors';
import type { Json } from '../../vocabulary/json';
import type { Running } from '../../vocabulary/tool';
import { toNodeError } from './nodeError';
import type { Trace } from './trace';

/** Blots secrets out of words for a person. */
type Clean = (words: string) => string;

/** One item that did not go through, with what is known of it. */
export interface ItemFailure {
	item: number;
	error: unknown;
	facts: Facts;
}

export interface Facts {
	outcome: CallOutcome;
	sentParts?: number;
	firstUnsentPart?: Json;
}

/** Nothing of the item was sent. */
export const NOT_SENT: Facts = { outcome: 'notSent' };

/**
 * What is known of a failure: what the error says itself, completed by the item's trace. An item that
 * is `alone` is a single call: its error without an outcome arose while the answer was read.
 */
export function factsOf(error: unknown, trace?: Trace, alone = false): Facts {
	const done = alone ? 0 : (trace?.done ?? 0);
	const { outcome, sentParts = done, firstUnsentPart } = detailsOf(error);
	return {
		outcome: outcome === undefined ? presumed(error, trace, alone) : possible(outcome, trace),
		...(sentParts > 0 && { sentParts }),
		...(firstUnsentPart !== undefined && { firstUnsentPart }),
	};
}

function detailsOf(error: unknown): Partial<Facts> {
	return error instanceof CallError ? error.details : {};
}

function presumed(error: unknown, trace: Trace | undefined, alone: boolean): CallOutcome {
	if (alone && error instanceof CallError) return 'refused';
	return wrote(trace) ? 'unknown' : 'notSent';
}

/** Where nothing was written there is nothing to be unsure of. */
function possible(outcome: CallOutcome, trace: Trace | undefined): CallOutcome {
	return outcome === 'unknown' && trace && !wrote(trace) ? 'refused' : outcome;
}

const wrote = (trace?: Trace): boolean => trace !== undefined && trace.done + trace.unknown > 0;

const ADVICE: Record<CallOutcome, string> = {
	notSent: 'Nothing was sent. Put the cause right, then run this item again.',
	refused: 'It did not take effect. Put the cause right, then run this item again.',
	unknown: 'Whether it took effect is unknown. Look there before running this item again.',
};

/**
 * The error item: its fields are data for the nodes behind, on the main and the error output alike.
 * n8n sends to the error output what has `error` beside `json`, but replaces the `json` of such an item
 * by the bare message afterwards. In between it copies the item, with that of the input, and a copy
 * leaves behind what cannot be enumerated: so the item goes the right way and keeps its fields.
 */
export function failedItem(
	context: Running,
	{ item, error, facts }: ItemFailure,
	clean: Clean,
): INodeExecutionData {
	const nodeError = toNodeError(context, error, item, undefined, clean);
	const advice = nodeError.description || ADVICE[facts.outcome];
	const json: IDataObject = { error: nodeError.message, advice, ...facts };
	const output: INodeExecutionData = { json, pairedItem: { item } };
	if (context.getNode().onError !== 'continueErrorOutput') return output;
	return Object.defineProperty(output, 'error', { value: nodeError, enumerable: false });
}

/** n8n copies a node, parameters and all, for each who asks; thousands of failures look at one copy. */
export function placeOf(context: IExecuteFunctions): Running {
	const node = context.getNode();
	const isTool = context.isToolExecution?.() === true;
	return { getNode: () => node, isToolExecution: () => isTool };
}

/** How far a run came that stops. */
export interface Halt {
	failures: readonly ItemFailure[];
	/** Items whose turn never came. */
	unsent: readonly number[];
	total: number;
	/** Whether the failures were found before anything was sent. */
	checking?: boolean;
	/** What else a person has to know. */
	notice?: string;
}

/**
 * The error of a run that stops: that of the first failed item, with all failed items named, and the
 * smallest one that certainly did not happen, from which the run can be taken up again. The same
 * stands in the error's `context` as data.
 */
export function stopError(
	context: IExecuteFunctions,
	halt: Halt,
	clean: Clean,
): NodeApiError | NodeOperationError | undefined {
	const failures = [...halt.failures].sort((a, b) => a.item - b.item);
	const [first] = failures;
	if (!first) return undefined;
	const failed = itemsOf(failures);
	const untouched = failures.filter(
		({ facts }) => facts.outcome !== 'unknown' && facts.sentParts === undefined,
	);
	const firstUnsent = smallest(halt.unsent, smallest(itemsOf(untouched)));
	const sent = halt.total - failed.length - halt.unsent.length;
	const words = [
		partWords(first.facts),
		...(halt.total === 1 ? [] : progressWords(halt, failures, sent, firstUnsent)),
		halt.notice ?? '',
	];
	const progress = words.filter(Boolean).join(' ');
	const error = toNodeError(context, first.error, first.item, progress, clean);
	Object.assign(error.context, {
		...first.facts,
		sentItems: sent,
		failedItems: failed.slice(0, MOST_NAMED),
		failedCount: failed.length,
		...(firstUnsent !== undefined && { firstUnsentItem: firstUnsent }),
	});
	return error;
}

function progressWords(
	{ total, checking }: Halt,
	failures: readonly ItemFailure[],
	sent: number,
	firstUnsent: number | undefined,
): string[] {
	const failed = itemsOf(failures);
	const several = failed.length > 1;
	if (checking) {
		const those = several ? ` ${failed.length} cannot be sent: ${listed(failed)}.` : '';
		return [`Nothing was sent: all ${total} items are checked first.${those}`];
	}
	const unsure = itemsOf(failures.filter(({ facts }) => facts.outcome === 'unknown'));
	const partly = itemsOf(failures.filter(({ facts }) => facts.sentParts !== undefined));
	return [
		`${sent} of ${total} items were sent.`,
		several ? `${failed.length} did not go through: ${listed(failed)}.` : '',
		unsure.length > 0 ? `What became of these is unknown: ${listed(unsure)}.` : '',
		partly.length > 0 ? `Sent in part: ${listed(partly)}.` : '',
		firstUnsent === undefined ? '' : `The first item not sent is ${firstUnsent}.`,
	];
}

const MOST_NAMED = 20;
const FEW = 5;

function listed(items: readonly number[]): string {
	const more = items.length - FEW;
	return more > 1 ? `${items.slice(0, FEW).join(', ')} and ${more} more` : items.join(', ');
}

function partWords({ sentParts, firstUnsentPart }: Facts): string {
	// Where the part has a name, the words around it were made with the error.
	return sentParts === undefined || firstUnsentPart !== undefined
		? ''
		: `${sentParts} of its calls took effect before.`;
}

/** Their items, each once. */
function itemsOf(failures: readonly ItemFailure[]): number[] {
	return [...new Set(failures.map(({ item }) => item))];
}

/** In a loop: a list of any length may be given. */
function smallest(items: readonly number[], than?: number): number | undefined {
	return items.reduce((least, item) => (least === undefined || item < least ? item : least), than);
}
