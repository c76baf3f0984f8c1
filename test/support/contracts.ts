import { join } from 'node:path';
import type { IDataObject, IExecuteFunctions, INode, INodeParameters } from 'n8n-workflow';
import { single } from '../../nodes/shared/engine/items/combine';
import { shownFields } from '../../nodes/shared/engine/panel/describe';
import { engineOptions } from '../../nodes/shared/engine/panel/options';
import { exactly } from '../../nodes/shared/engine/pace/width';
import { CallError, InputError } from '../../nodes/shared/vocabulary/errors';
import type { Json } from '../../nodes/shared/vocabulary/json';
import { ParameterReader } from '../../nodes/shared/engine/items/parameters';
import type { Outcome } from '../../nodes/shared/engine/outcomes/outputs';
import { Performer } from '../../nodes/shared/engine/perform';
import type { Sender } from '../../nodes/shared/engine/calls/send';
import type { Senders } from '../../nodes/shared/engine/calls/senders';
import type {
	Answer,
	ApiRequest,
	Api,
	Operation,
	Params,
} from '../../nodes/shared/vocabulary/types';
import { ACCOUNT } from '../../sandbox/amojo/seed';
import type { Contract } from '../../sandbox/contract';
import { loadContract } from '../../sandbox/contract';
import { nested } from '../../sandbox/server/multipart';
import type { CatalogEntry, Setter } from '../../harness/catalog';
import { catalog, NODES } from '../../harness/catalog';

/** An operation of a node with all that is known of it. */
export interface Offered {
	title: string;
	entry: CatalogEntry;
	operation: Operation;
	api: Api;
	contract: Contract;
}

const contracts = new Map<string, Contract>();

export function contractOf(document: string): Contract {
	const known = contracts.get(document);
	if (known) return known;
	const loaded = loadContract(join(__dirname, '../../contracts', document));
	contracts.set(document, loaded);
	return loaded;
}

/** Every operation of every node. */
export function everyOperation(): Offered[] {
	const values = NODES.flatMap(({ spec }) =>
		spec.resources.flatMap((resource) =>
			resource.operations.map((operation) => ({ operation, api: operation.api ?? spec.api })),
		),
	);
	return catalog().map((entry, index) => {
		const value = values[index];
		if (!value) throw new Error('the catalogue lists what no node offers');
		return {
			...value,
			title: `${entry.node} ${entry.resource}.${entry.operation}`,
			entry,
			contract: contractOf(entry.document),
		};
	});
}

const context = (parameters: INodeParameters) =>
	({
		getNode: () => ({ parameters, type: 'n8n-nodes-chat-crm.node' }) as INode,
		getNodeParameter: (name: string, _: number, fallback: unknown) =>
			name
				.split('.')
				.reduce<unknown>((inner, part) => Reflect.get(Object(inner), part), parameters) ?? fallback,
		getTimezone: () => 'UTC',
		addExecutionHints: () => undefined,
		helpers: {
			assertBinaryData: () => ({ mimeType: 'text/plain', fileName: 'file.txt' }),
			getBinaryDataBuffer: async () => Buffer.from('file'),
		},
	}) as unknown as IExecuteFunctions;

/** The item's parameters as the node reads them; throws InputError as the node does. */
export async function readParameters(
	operation: Operation,
	parameters: INodeParameters,
): Promise<Params> {
	const reader = new ParameterReader(context(parameters));
	const params = await reader.read(shownFields(operation), 0);
	operation.check?.(params);
	return params;
}

const around = () => ({
	timezone: 'UTC',
	settings: { channelId: 'channel', accountId: ACCOUNT, botId: 'bot' },
	publicUrl: () => 'https://example.com/file',
});

/** The request with a form as the values that stand in it. */
function readable(request: ApiRequest): ApiRequest {
	const { body } = request;
	if (!(body instanceof FormData)) return request;
	const parts = [...body.entries()].map(([name, value]): [string, Json] => [
		name,
		typeof value === 'string' ? value : value.name,
	]);
	return {
		...request,
		body: nested(parts) as Json,
		headers: { ...request.headers, 'Content-Type': 'multipart/form-data' },
	};
}

/** Carries an operation out with an answer made by `answer`; shows every request. */
export async function perform(
	operation: Operation,
	api: Api,
	params: Params,
	answer: (request: ApiRequest) => Answer,
): Promise<{ outcome: Outcome; requests: ApiRequest[] }> {
	const requests: ApiRequest[] = [];
	const sendRaw = async (request: ApiRequest) => {
		requests.push(readable(request));
		return answer(request);
	};
	const sender = {
		signal: undefined,
		sendRaw,
		send: async (request: ApiRequest, _: unknown, digest = api.digest): Promise<Json> =>
			digest(await sendRaw(request), request),
	} as unknown as Sender;
	const senders: Senders = {
		of: async () => sender,
		renewSecrets: async () => {},
		words: (text) => text,
		output: (json) => json,
	};
	const options = { ...engineOptions(params, operation), width: exactly(1) };
	const performer = new Performer(context({}), senders, options, around);
	return { outcome: await performer.perform(single({ item: 0, operation, params })), requests };
}

/** The operation as its one request: without look-ups, parts and its judgement of the answer. */
export const unproved = (operation: Operation): Operation => ({
	...operation,
	proves: undefined,
	// What only reads has no parts: its own way of sending is how it reads its answer.
	send: operation.proves ? undefined : operation.send,
});

const UNANSWERED = 'not answered in this test';

/** The requests of an operation, up to the first whose answer it needs. */
export async function requestsOf(
	{ operation, api }: Offered,
	parameters: INodeParameters,
): Promise<ApiRequest[]> {
	const params = await readParameters(operation, parameters);
	const { outcome, requests } = await perform(unproved(operation), api, params, () => {
		// A look-up that may be forbidden is left out then; any other failure would end it.
		throw new CallError(UNANSWERED, { status: 403 });
	});
	for (const { error } of outcome.failures) {
		if (!(error instanceof CallError && error.message === UNANSWERED)) throw error;
	}
	return requests;
}

/** Sets a parameter of the catalogue and what shows it; undefined where another value stands there. */
export function withSet(
	parameters: INodeParameters,
	{ at, with: shown = {} }: Setter,
	value: unknown,
): INodeParameters | undefined {
	const [name = '', inner] = at.split('.');
	const next: IDataObject = { ...parameters };
	for (const [key, wanted] of Object.entries(shown)) {
		if (next[key] !== undefined && next[key] !== wanted) return undefined;
		next[key] = wanted;
	}
	// What another field needs to be shown must not be changed under it.
	if (inner === undefined && next[name] !== undefined && next[name] !== value) return undefined;
	if (inner === undefined) next[name] = value as IDataObject;
	else next[name] = { ...(next[name] as IDataObject | undefined), [inner]: value as IDataObject };
	return next as INodeParameters;
}

/** Whether an operation takes the parameters. */
export async function accepted(offered: Offered, parameters: INodeParameters): Promise<boolean> {
	try {
		return (await requestsOf(offered, parameters)).length > 0;
	} catch (error) {
		if (error instanceof InputError) return false;
		throw error;
	}
}
