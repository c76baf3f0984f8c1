/** From a request to its answer: what the contract says to it, who asks, and which action serves it. */

import type { CheckedRequest, Contract, Operation } from '../contract';
import { asObject } from '../contract/document';
import { answered, exampleAnswer, type Answer, type Looked, type VendorRequest } from '../server';
import { UploadedFile } from '../server/multipart';
import { actions } from './actions';
import { notFound, ok, rails, Refusal } from './answers';
import { authorized, signedIn, tokenOf } from './auth';
import { serveFile } from './files';
import { asRead } from './foreign';
import { admit, answerOutside } from './outside';
import { readNow } from './overlap';
import { sampleAnswer } from './sample';
import type { ChatwootSettings } from './settings';
import type { Fields } from './state';
import { shownProfile } from './views/people';
import type { Handler, World } from './world';

export interface ChatwootLooked extends Looked {
	checked: CheckedRequest;
	/** What was read of the thing to be changed when the call arrived. */
	read?: Fields;
	/** The request as the server reads it. */
	given: VendorRequest;
}

/** What only the fork has: groups and planned messages, by their paths. */
const FORK_ONLY =
	/\/groups$|\/group_|\/sync_group$|scheduled_messages|\/edit_content$|channel_provider$|\/on_whatsapp$/;
const UPSTREAM_ONLY = /conversations\/\{conversation_id\}\/destroy_custom_attributes$/;

function routed({ personality }: ChatwootSettings, { path }: Operation): boolean {
	return personality === 'upstream' ? !FORK_ONLY.test(path) : !UPSTREAM_ONLY.test(path);
}

function handlerOf(id: string): Handler | undefined {
	return Object.keys(actions).includes(id) ? actions[id] : undefined;
}

/** IDs are whole numbers, but for portals, which have names. */
function hasWrongId({ parameters }: Operation, path: Record<string, string>): boolean {
	return parameters.some(({ name, in: place, schema }) => {
		const isNumber = place === 'path' && asObject(schema).type === 'integer';
		return isNumber && !/^\d+$/.test(path[name] ?? '');
	});
}

/** Files count as text, so that the contract can look at a form. */
function withoutFiles(value: unknown): unknown {
	if (value instanceof UploadedFile) return value.name;
	if (Array.isArray(value)) return value.map(withoutFiles);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutFiles(one)]));
}

export class Requests {
	constructor(
		private readonly world: World,
		private readonly contract: Contract,
	) {}

	look(request: VendorRequest): ChatwootLooked {
		const given = asRead(request, this.contract);
		const checked = this.check(given);
		// It is served, but who looks into the log sees that it was not as documented.
		const { operation, problems } = given === request ? checked : this.check(request);
		const looked = { checked, given, path: request.path, operation: operation?.id, problems };
		if (!this.world.settings.overlaps || !operation) return looked;
		const { pathParameters: path } = checked;
		const state = this.world.accounts.get(Number(path.account_id));
		return { ...looked, read: readNow(operation, state, path) };
	}

	private check(request: VendorRequest): CheckedRequest {
		const checked = this.contract.check({
			...request,
			body: withoutFiles(request.body),
			contentType: request.headers['content-type'],
		});
		if (request.bodyProblem) checked.problems = [request.bodyProblem];
		return checked;
	}

	answer(request: VendorRequest, looked: ChatwootLooked): Answer {
		return answered(() => serveFile(this.world, request) ?? this.act(looked.given, looked));
	}

	example(operation: string, name: string): Answer {
		return exampleAnswer(this.contract, operation, name);
	}

	private act(request: VendorRequest, { checked, read }: ChatwootLooked): Answer {
		const { world } = this;
		const { operation } = checked;
		if (!operation || !routed(world.settings, operation)) throw rails(404);
		const token = tokenOf(request.headers, world.settings.dropsUnderscores);
		if (operation.path === '/api/v1/profile') {
			const user = signedIn(world, token);
			this.refuse(checked);
			return ok(shownProfile(world, user));
		}
		if (operation.path.startsWith('/api/'))
			return this.actInAccount(operation, { checked, read }, token, request.body);
		admit(operation, token);
		this.refuse(checked);
		const call = {
			world,
			path: checked.pathParameters,
			query: checked.query,
			body: (request.body ?? {}) as Fields,
			accept: String(request.headers.accept ?? ''),
		};
		return answerOutside(operation, call) ?? sampleAnswer(this.contract.document, operation);
	}

	private actInAccount(
		operation: Operation,
		{ checked, read }: Pick<ChatwootLooked, 'checked' | 'read'>,
		token: string | undefined,
		given: unknown,
	): Answer {
		const { world } = this;
		const { pathParameters: path, query } = checked;
		const account = Number(path.account_id ?? path.id);
		const { state, actor } = authorized(world, token, account, operation);
		const handler = handlerOf(operation.id);
		// A wrong id is not found whatever else is wrong.
		if (handler && hasWrongId(operation, path)) throw notFound();
		this.refuse(checked);
		if (!handler) return sampleAnswer(this.contract.document, operation);
		return handler({ world, state, actor, path, query, body: (given ?? {}) as Fields, read });
	}

	/** What the contract does not have, where that is wanted. */
	private refuse({ problems }: CheckedRequest) {
		if (this.world.settings.strict && problems.length)
			throw new Refusal({ status: 400, body: { error: `Contract: ${problems.join('; ')}` } });
	}
}
