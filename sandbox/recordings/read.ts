/** The answers of a running Chatwoot, as they stand in contracts/recordings/chatwoot (its README tells the form). */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A request with `{names}` where it carries what an earlier answer gave. */
export interface Asked {
	/** Whose token: admin, agent, bot, platform, wrong, or a `{name}`. None: no token. */
	as?: string;
	/** Path and query. */
	url: string;
	headers?: Record<string, string>;
	json?: Json;
	/** A web form. */
	fields?: Record<string, Json>;
	/** A form with files, in its order. */
	form?: Array<[name: string, value: Json]>;
	/** What its answer gives to later requests: the name, and the path of the value. */
	keep?: Record<string, string>;
}

export interface Recorded extends Asked {
	case: string;
	status: number;
	/** Where the answer is no JSON. */
	type?: string;
	/** Left out where the body is empty. */
	answer?: Json;
	/** How long lists were of which only the first entries are kept, by their path. */
	cut?: Record<string, number>;
}

export interface Operation {
	operationId: string;
	method: string;
	path: string;
	/** Whether the API document has it. */
	document: boolean;
	server: string;
	cases: Recorded[];
}

/** What happens outside of the API: someone writes, the gateway fails. */
export interface Happening {
	happens: string;
	what: string;
	with: Record<string, Json>;
}

export interface Preparation extends Asked {
	/** The operation, asked without a recorded answer. */
	prepare: string;
	times?: number;
}

/** A recorded case, taken out of its walk. */
export interface Chosen {
	operation: Operation;
	recorded: Recorded;
}

/** A recorded case is named `operation: case`. */
export type Step = string | Happening | Preparation | { settle: true };

export interface Walk {
	files: Record<string, { type: string; base64: string }>;
	main: Step[];
	/** The routes that the document lacks, on a licensed server: a walk of its own. */
	more: Step[];
}

const RECORDINGS = join(__dirname, '../../contracts/recordings/chatwoot');
const NOT_OPERATIONS = ['walk.json', 'older.json', 'differs.json', 'licensed.json'];

const read = (file: string): unknown => JSON.parse(readFileSync(join(RECORDINGS, file), 'utf8'));

/** What only a licensed server answers, by operation; nobody asks it of the local one. */
export const readLicensed = () => read('licensed.json') as Record<string, Recorded[]>;

export const readWalk = () => read('walk.json') as Walk;

export function readOperations(): Map<string, Operation> {
	const files = readdirSync(RECORDINGS).filter(
		(file) => file.endsWith('.json') && !NOT_OPERATIONS.includes(file),
	);
	return new Map(
		files.map((file) => {
			const operation = read(file) as Operation;
			return [operation.operationId, operation];
		}),
	);
}

/** Why a case answers otherwise here, or that it still has to be brought to agree. */
export interface Differs {
	/** By operation and case; `*` stands for every case. */
	onPurpose: Record<string, Record<string, string>>;
	open: Record<string, string[]>;
}

export const DIFFERS = join(RECORDINGS, 'differs.json');
export const readDiffers = () => JSON.parse(readFileSync(DIFFERS, 'utf8')) as Differs;
