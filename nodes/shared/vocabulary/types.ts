import type {
	IBinaryKeyData,
	IDataObject,
	IHttpRequestMethods,
	INodeProperties,
} from 'n8n-workflow';
import type { CallOutcome } from './errors';
import type { Json } from './json';
import type { Api } from './api';
import type { Answer, ApiRequest, FileChoice, Older } from './request';
import type { Paging, PagingBy } from './paging';
import type { Proof } from './proof';
import type { JointSession, Session } from './session';
import type { Thing } from './output';

export type { Answer, Api, ApiRequest, FileChoice, Older, Paging };

/** Where a value travels in the request: `path:id`, `query:limit`, `body:payload.sender.id`. */
export type Wire = `path:${string}` | `query:${string}` | `body:${string}`;

/** The values of other parameters that make one visible; all must match. */
export type Show = Readonly<Record<string, ReadonlyArray<string | number | boolean>>>;

/** What surrounds an item and may matter to its request. */
export interface Surroundings {
	/** IANA name of the workflow's time zone. */
	timezone: string;
	/** What the API names as `settings` of its credential. */
	settings: Readonly<Record<string, unknown>>;
	/** Publishes the item's binary field for a while and returns its address, or throws InputError. */
	publicUrl(binaryField: string, minutes: number): string;
}

/** What a parser may need besides the value. */
export interface Place {
	/** The display name, for messages. */
	label: string;
	/** The expression that the value comes from, where one does. */
	expression?: string;
}

/**
 * One parameter. `P` is what it adds to the operation's parameters: a plain field adds its own
 * name, a collection those of its children.
 */
export interface Field<P = unknown> {
	readonly name: string;
	readonly property: INodeProperties;
	readonly wire?: Wire;
	/** The named places inside a structured value, below its wire: `hint`, `sender.name`. */
	readonly holds?: readonly string[];
	readonly show?: Show;
	/** The optional field (`additionalFields.x`) with which this one need not be filled in. */
	readonly freedBy?: string;
	/** The optional field (`additionalFields.x`) with which this one is neither shown nor read. */
	readonly unless?: string;
	/** What an expression does that finds nothing, where the field may be left out. */
	readonly ifNothing?: 'leaveAlone' | 'refuse';
	/** Present on a collection only. */
	readonly children?: readonly Field[];
	/** The multipart name under which the files that it names are sent. */
	readonly file?: string;
	/** Turns what n8n hands over into the value, or throws InputError. Absent on a collection. */
	parse?(raw: unknown, place: Place): unknown;
	/** Only carries the type. */
	readonly adds?: P;
}

type Intersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void
	? I
	: never;
type AddedBy<F> = F extends Field<infer P> ? P : never;

/** The parameters that a list of fields yields. */
export type ParamsOf<F extends readonly Field[]> = F extends readonly []
	? unknown
	: Intersection<AddedBy<F[number]>>;

export type Params = Record<string, unknown>;

/** A request under construction: what the fields' wires assemble and `shape` functions refine. */
export interface Draft {
	/** What stands for the names in braces; encoded afterwards. */
	path: Record<string, Json>;
	query: Record<string, Json>;
	body: Record<string, Json>;
}

/** An output item with files. */
export class Output {
	constructor(
		readonly json: IDataObject,
		readonly binary?: IBinaryKeyData,
	) {}
}

/** What an operation puts out for an item: one object, or several (none is a fair answer too). */
export type Result = IDataObject | Output | ReadonlyArray<IDataObject | Output>;

/** What stands for the output of an item that did not go through, among those that did. */
export class Failed {
	/** A CallError or InputError; anything else is a fault of ours. */
	constructor(readonly error: unknown) {}
}

/**
 * One of the ids (or entries) that a call of many takes, and how its own outcome is told: `failed` in
 * the vendor's words. It is refused then, unless `outcome` says otherwise.
 */
export type PartOutcome = { ok: IDataObject } | { failed: string; outcome?: CallOutcome };

/** A call that takes many ids at once. Serves both long lists and Combine Items. */
interface Many<P> {
	/** What the parts are called in messages: "platform IDs". */
	unit: string;
	/** The parts of one item. */
	take(params: P): Json[];
	/** The same parameters with other parts. */
	put(params: P, parts: Json[]): P;
	/** The parameters that make two items different calls; those that only hold parts are left out. */
	alike(params: P): unknown;
	/** The most parts a call may carry where the vendor says so. */
	limit?: number;
	/** Whether items may be combined; default true. */
	combine?: boolean;
	/**
	 * A part with an ID of ours (its place in the call) under which the vendor answers for it. What a
	 * person calls it may be the same for many; `outcomes` is given the parts as they were.
	 */
	mark?(part: Json, index: number): Json;
	/** Where the vendor answers for each part: their outcomes in the order of the parts. */
	outcomes?(body: Json, parts: Json[]): PartOutcome[];
	/** Joins the results of several calls made for one item. */
	join?(results: IDataObject[]): IDataObject;
}

/** A call whose body is a list of entries, of which each item makes one. */
interface ManyEntries<P> extends Omit<Many<P>, 'take' | 'put'> {
	/** The entry that an item makes. */
	entry(params: P): Json;
}

/** Refines an assembled request. (A method type, so that it fits every operation that has its fields.) */
type Shaper<P> = {
	shape(params: P, draft: Draft, around: Surroundings): void;
}['shape'];

/** An item of an operation that takes all of them together. */
export interface TogetherItem<P> {
	item: number;
	params: P;
	around: Surroundings;
}

export interface OperationSpec<F extends readonly Field[], P = ParamsOf<F>> {
	/** Display name, Title Case. */
	name: string;
	value: string;
	/** Sentence case, without articles: "Send callback". Also the tool's name. */
	action: string;
	description?: string;
	/** The API it calls, where that is not the node's own. */
	api?: Api;
	/** operationId in the contract, or null for a helper. */
	contract: string | null;
	/** The contract document that has it, where it is not the API's own. */
	document?: string;
	/** Contract ids that a helper calls. */
	uses?: readonly string[];
	/** False on an operation that is not the one able to send every field of its contract id. */
	main?: boolean;
	method?: IHttpRequestMethods;
	/**
	 * `/contacts/{id}`: names in braces are filled from `path:` wires. One without a value is left
	 * for the credential to fill.
	 */
	path?: string;
	fields: F;
	/** What the credential must allow, in the vendor's words; told when it is refused. */
	needs?: string;
	/** Whose credential it takes, in a few words for the list of operations. */
	who?: string;
	/** What older servers of the vendor do otherwise. */
	older?: Older;
	/** True where it only looks although it is no GET; false where it changes something although it is one. */
	reads?: boolean;
	/** What of it cannot be taken back, as a sentence. An agent is told. Default: of what deletes, that it does. */
	irrevocable?: string;
	/** Whether an agent is not offered it: as a tool it could only fail. */
	noTool?: boolean;
	/** Repeating it changes nothing more. Default: GET, PUT and DELETE. */
	idempotent?: boolean;
	/**
	 * Whether another run sends the very same again, where that depends on what is given: a request
	 * under an ID that was made up for it may be repeated, but a run after it makes up another.
	 * Default: as `idempotent` says.
	 */
	rerun?(params: P): boolean;
	/**
	 * The statuses with which the server refuses what is done already: after a try without an answer they
	 * say that it was that one which did it. Default: 404 and 410 of a DELETE whose answer shows nothing.
	 */
	doneWhen?: readonly number[];
	/** How a write is known to have happened; where answers are honest it may be left out. */
	proves?: Proof<P>;
	/** Checks that concern several fields together; throws InputError. */
	check?(params: P): void;
	/** Checks what no request is assembled for beforehand, where that takes the item's surroundings. */
	checkAround?(params: P, around: Surroundings): void;
	/**
	 * Looks up what the request needs but a person may name otherwise; what it returns replaces the
	 * parameters of the same name.
	 */
	resolve?(session: Session, params: P): Promise<Partial<P>>;
	/** Refines the assembled request. Runs in the order given. */
	shape?: ReadonlyArray<Shaper<P>>;
	/** The body, where it is not the assembled object. */
	body?(params: P, draft: Draft): Json | undefined;
	/** Items with the same lane are sent in input order. Without one, items are independent. */
	lane?(params: P): string;
	/**
	 * What it writes, where others read, change and write back the same: it waits for the turn of that
	 * thing, also in other executions of this process (`session.turn`).
	 */
	turn?(params: P): string;
	many?: Many<P> | ManyEntries<P>;
	paging?: Paging | PagingBy<P>;
	/**
	 * Sends the assembled request where one call does not do: in two parts, or after another call. What
	 * it returns is the answer that `proves` and `result` judge.
	 */
	send?(session: Session, request: ApiRequest, params: P): Promise<Json>;
	/** What it puts out, one or many: *Output* then lets a person choose how much of it. */
	yields?: Thing;
	/** The output made of an answer's body; default: the body itself. */
	result?(body: Json, params: P): Result;
	/** Makes the output in place of `result` where that takes further calls, such as downloads. */
	finish?(session: Session, body: Json, params: P): Promise<Result>;
	/**
	 * A helper of several calls, which makes the output itself. Only where there is no request of its
	 * own, and so no `path`: what has one changes it in `send`.
	 */
	execute?(session: Session, params: P): Promise<Result>;
	/**
	 * Carries out all items at once where they depend on each other; their results in the same order, a
	 * Failed in the place of each item that did not go through.
	 */
	together?(
		session: JointSession,
		items: ReadonlyArray<TogetherItem<P>>,
	): Promise<Array<Result | Failed>>;
	/** Reads a body in this operation's own way where the vendor's general rule does not fit. */
	digest?(answer: Answer, request: ApiRequest): Json;
}

/** An operation as the engine sees it, whatever its fields. */
export type Operation = Omit<OperationSpec<readonly Field[], Params>, 'many'> & {
	readonly idempotent: boolean;
	readonly many?: Many<Params>;
};

/** Builds an operation; its functions see the parameters that its fields declare. */
export function operation<const F extends readonly Field[]>(spec: OperationSpec<F>): Operation {
	const idempotent = spec.idempotent ?? ['GET', 'PUT', 'DELETE'].includes(spec.method ?? '');
	// Sound, though the compiler cannot see it: an operation is only ever given the parameters that
	// were read with its own fields.
	const { many, ...erased } = spec as unknown as OperationSpec<readonly Field[], Params>;
	if (many === undefined) return { ...erased, idempotent };
	if (!('entry' in many)) return { ...erased, many, idempotent };
	const own = asParts(many);
	return { ...erased, many: own, body: own.take, idempotent };
}

/** Marks the entries of several items among the parameters of the call that carries them. */
const ENTRIES = Symbol('entries');

function asParts({ entry, ...rest }: ManyEntries<Params>): Many<Params> {
	return {
		...rest,
		take: (params) => {
			const joined: unknown = Reflect.get(params, ENTRIES);
			return Array.isArray(joined) ? joined : [entry(params)];
		},
		put: (params, parts) => ({ ...params, [ENTRIES]: parts }),
	};
}

/** Whether an item can be run again without doing more than its first run did. */
export function runsAgain({ idempotent, rerun }: Operation, params: Params): boolean {
	return idempotent && (rerun?.(params) ?? true);
}

export interface Resource {
	name: string;
	value: string;
	description?: string;
	/** Whose credential its operations take; those that say something else say it themselves. */
	who?: string;
	operations: readonly Operation[];
}

/** A node: its API and what it offers. */
export interface NodeSpec {
	api: Api;
	/** What agents know it by, where that is not the API's name. */
	title?: string;
	/**
	 * What concerns every operation and stands above them all, such as how to enter the API. Read once
	 * for all items, since a node has its credential once.
	 */
	fields?: readonly Field[];
	resources: readonly Resource[];
}
