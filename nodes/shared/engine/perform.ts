import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { assemble } from '../vocabulary/wire';
import { giveWay } from './pace/breath';
import type { Prepared, Unit } from './items/combine';
import { chunks } from './items/combine';
import type { EngineOptions } from './panel/options';
import { CallError } from '../vocabulary/errors';
import type { Json } from '../vocabulary/json';
import type { Around } from './surroundings';
import { pagingOf, wishOf } from './pages/paging';
import type { Outcome } from './outcomes/outputs';
import { jsonsOf, paired, shownInPieces } from './outcomes/outputs';
import { eachToItsOwner, joinResults, marked, partlySent } from './items/parts';
import type { Senders } from './calls/senders';
import { Sessions } from './sessions';
import { doneBefore } from './calls/doneBefore';
import type {
	ApiRequest,
	Operation,
	Params,
	PartOutcome,
	Result,
	TogetherItem,
} from '../vocabulary/types';
import { Failed } from '../vocabulary/types';
import type { Trace } from './outcomes/trace';
import { factsOf } from './outcomes/failures';
import { isTool } from '../vocabulary/tool';
import { mayRunAgain, readsOnly } from './calls/unanswered';
import type { Width } from './pace/width';
import { plainResult } from '../vocabulary/result';
import { isMany, noSuchFields } from '../vocabulary/thing';

/** Carries out units and tells what came of each; never throws. */
export class Performer {
	private readonly sessions: Sessions;
	/** Asked once: for each answer n8n would copy the whole node. */
	private readonly isTool: boolean;

	constructor(
		context: IExecuteFunctions,
		private readonly senders: Senders,
		options: EngineOptions & { width: Width },
		private readonly around: Around,
	) {
		this.sessions = new Sessions(context, senders, options);
		this.isTool = isTool(context);
	}

	/** What has been said below the output. */
	get hints(): readonly string[] {
		return this.sessions.hints;
	}

	async perform(given: Unit): Promise<Outcome> {
		const { operation, items } = given;
		const trace: Trace = { done: 0, unknown: 0 };
		// Until the first call has begun nothing was sent; a single call then speaks for itself.
		let begun = false;
		try {
			const unit = await this.resolved(given, trace);
			begun = true;
			if (operation.many) return await this.performMany(unit, trace);
			const result = await this.inItsTurn(unit, trace);
			return { outputs: paired(await this.inForm(unit, result), items), failures: [] };
		} catch (error) {
			const alone = begun && !operation.execute && !operation.send;
			const facts = factsOf(error, trace, alone);
			return { outputs: [], failures: items.map((item) => ({ item, error, facts })) };
		}
	}

	/** The result in the form that is wanted. */
	private async inForm(
		{ operation, params }: Pick<Unit, 'operation' | 'params'>,
		made: Result,
	): Promise<Result> {
		if (!operation.yields) return made;
		const { result, missing } = await shownInPieces(params, operation.yields, made);
		if (missing.length === 0) return result;
		this.sessions.hint(noSuchFields(missing, made), 'warning');
		return result;
	}

	/** The unit with what had to be looked up, once it is known that its call can succeed. */
	private async resolved(unit: Unit, trace: Trace): Promise<Unit> {
		const { operation, items } = unit;
		if (!operation.resolve && !operation.proves?.before) return unit;
		const session = this.sessions.of(operation, unit.params, items[0] ?? 0, trace);
		const params = { ...unit.params, ...(await operation.resolve?.(session, unit.params)) };
		await operation.proves?.before?.(session, params);
		return { ...unit, params };
	}

	/** The result of a unit, after whatever else reads, changes and writes the same thing. */
	private async inItsTurn({ operation, params, items }: Unit, trace: Trace): Promise<Result> {
		const [item = 0] = items;
		const carryOut = async () =>
			await this.result(operation, params, item, trace).catch((error: unknown) =>
				doneBefore(operation, params, error),
			);
		const turn = operation.turn?.(params);
		if (turn === undefined) return await carryOut();
		return await this.sessions.of(operation, params, item, trace).turn(turn, carryOut);
	}

	private async result(
		operation: Operation,
		params: Params,
		item: number,
		trace: Trace,
	): Promise<Result> {
		const session = this.sessions.of(operation, params, item, trace);
		if (operation.execute) return await operation.execute(session, params);
		const request = assemble(operation, params, await this.surroundings(operation, params, item));
		const paging = pagingOf(operation, params);
		const body: Json = operation.send
			? await operation.send(session, request, params)
			: paging
				? await session.pages(request, paging, wishOf(params))
				: await session.send(request);
		// To a workflow it says that the call was taken; an agent is told that there is nothing.
		if (this.isTool && readsOnly(request) && isNothing(body)) return [];
		const sentBefore = operation.send && before(trace);
		if (!operation.finish) return resultOf(operation, request, body, params, sentBefore);
		refuseUnproven(operation, request, body, params, sentBefore);
		return await operation.finish(session, body, params);
	}

	/** Sends a unit's parts call by call, in order; what was sent before a failure is told with it. */
	private async performMany(unit: Unit, trace: Trace): Promise<Outcome> {
		const { operation } = unit;
		const calls = chunks(unit);
		const results: IDataObject[] = [];
		const parts: PartOutcome[] = [];
		for (const [index, { params, parts: sent }] of calls.entries()) {
			try {
				const item = unit.items[0] ?? 0;
				const around = await this.surroundings(operation, params, item);
				const request = assemble(operation, marked(operation, params, sent), around);
				const body = await this.sessions.of(operation, params, item, trace).send(request);
				if (operation.many?.outcomes) {
					for (const part of operation.many.outcomes(body, sent)) parts.push(part);
				} else
					for (const json of jsonsOf(resultOf(operation, request, body, params)))
						results.push(json);
			} catch (error) {
				throw index === 0 ? error : partlySent(error, operation, calls, index);
			}
		}
		if (operation.many?.outcomes) return await eachToItsOwner(unit, parts, operation.many.unit);
		const joined = joinResults(operation, results);
		return { outputs: paired(joined, unit.items), failures: [] };
	}

	/** All items of an operation that takes them together; never throws. */
	async performTogether(operation: Operation, entries: readonly Prepared[]): Promise<Outcome> {
		const [first] = entries;
		const outcome: Outcome = { outputs: [], failures: [] };
		if (!operation.together || !first) return outcome;
		const trace: Trace = { done: 0, unknown: 0 };
		try {
			const items: Array<TogetherItem<Params>> = [];
			for (const { item, params } of entries) {
				await giveWay();
				items.push({ item, params, around: await this.surroundings(operation, params, item) });
			}
			const { settings } = await this.senders.of(operation, first.params);
			const session = {
				...this.sessions.of(operation, first.params, first.item, trace),
				settings,
				sideBySide: this.sessions.sideBySide,
				giveWay,
			};
			const results = await operation.together(session, items);
			for (const [index, result] of results.entries()) {
				await giveWay();
				const item = entries[index]?.item ?? 0;
				if (result instanceof Failed) {
					const { error } = result;
					outcome.failures.push({ item, error, facts: factsOf(error) });
				} else for (const output of paired(result, [item])) outcome.outputs.push(output);
			}
			return outcome;
		} catch (error) {
			const facts = factsOf(error, { done: 0, unknown: trace.done + trace.unknown });
			return { outputs: [], failures: entries.map(({ item }) => ({ item, error, facts })) };
		}
	}

	private async surroundings(operation: Operation, params: Params, item: number) {
		return this.around(item, await this.senders.of(operation, params));
	}
}

function isNothing(body: Json): boolean {
	return isAbsent(body) || (Array.isArray(body) && body.length === 0);
}

const isAbsent = (body: Json): boolean => body === null || body === '';

function refuseUnproven(
	{ proves }: Operation,
	request: ApiRequest,
	body: Json,
	params: Params,
	sentParts?: number,
): void {
	const lack = proves?.lacks?.(body, params, jsonOf(request));
	if (!lack) return;
	const { words, fix, outcome = mayRunAgain(request) ? 'refused' : 'unknown' } = lack;
	throw new CallError(words, {
		outcome,
		...(fix && { fix }),
		...(sentParts !== undefined && { sentParts }),
	});
}

/** How many writes of an item came before the one whose answer is judged, which is none of them. */
const before = ({ done }: Trace): number => Math.max(0, done - 1);

function resultOf(
	operation: Operation,
	request: ApiRequest,
	body: Json,
	params: Params,
	sentParts?: number,
): Result {
	refuseUnproven(operation, request, body, params, sentParts);
	const { result, paging } = operation;
	const made = result ? result(body, params) : plainResult(body, paging !== undefined);
	// Nothing is an empty list, but no thing.
	if (isMany(made) || !isAbsent(body) || !readsOnly(request)) return made;
	throw new CallError(`There is nothing where it was looked for: the answer is empty`, {
		outcome: 'refused',
		cause: 'configuration-invalid',
		fix: 'Check the IDs, and whether the address in the credential leads to the server itself.',
	});
}

const jsonOf = ({ body }: ApiRequest): Json => (body instanceof FormData ? null : (body ?? null));
