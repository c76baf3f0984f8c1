/** A local amojo with the /api/v4 of its account: what is sent is checked, kept and answered. */

import { join } from 'node:path';
import { loadContract, type CheckedRequest, type Contract } from '../contract';
import {
	startServer,
	type Answer,
	type ListenOptions,
	type Looked,
	type RunningServer,
	type Vendor,
	type VendorRequest,
} from '../server';
import { json, problem, Refusal, refusal } from './answers';
import { accountProblem, chatHandlers } from './chat';
import { crmHandlers } from './crm';
import { Hooks, type Delivery } from './hooks';
import { comeIn, type Incoming } from './incoming';
import { CHANNEL_SECRET, seededState } from './seed';
import { signatureProblem } from './signature';
import type { State } from './state';
import type { AmojoSettings, World } from './world';

export interface AmojoOptions extends ListenOptions, Partial<AmojoSettings> {}

export interface Amojo extends RunningServer<AmojoSettings> {
	readonly state: State;
	deliveries: Delivery[];
	/** Something happens in amoCRM; resolves when the webhook has been told. */
	incoming(incoming: Incoming): Promise<{ payload: unknown; status: number | null }>;
	/** Resolves when every hook under way has been answered. */
	settled(): Promise<void>;
}

const contractFile = (name: string) => join(__dirname, `../../contracts/${name}.openapi.json`);

/** What /api/v4 allows in a second (amojo.md 4). */
const MOST_A_SECOND = 7;

interface AmojoLooked extends Looked {
	checked: CheckedRequest;
	api: 'chat' | 'crm' | 'oauth';
}

export async function startAmojo(options: AmojoOptions = {}): Promise<Amojo> {
	const { port, host } = options;
	const contracts: Record<string, Contract> = {
		chat: loadContract(contractFile('amojo')),
		crm: loadContract(contractFile('amocrm')),
	};
	const settings: AmojoSettings = {
		latencyMs: options.latencyMs ?? 0,
		webhookUrl: options.webhookUrl ?? '',
		rateLimit: options.rateLimit ?? true,
	};
	const world: World = { state: seededState(), settings, hooks: new Hooks(settings) };
	let recent: number[] = [];

	function look(request: VendorRequest): AmojoLooked {
		if (request.path === '/oauth2/access_token') {
			const checked = { problems: [], pathParameters: {}, query: {}, body: request.body };
			return { api: 'oauth', checked, path: request.path, operation: 'token', problems: [] };
		}
		const api = request.path.startsWith('/api/') ? 'crm' : 'chat';
		const checked = (contracts[api] as Contract).check(request);
		if (request.bodyProblem) checked.problems = [request.bodyProblem];
		return {
			api,
			checked,
			path: request.path,
			operation: checked.operation?.id,
			problems: checked.problems,
		};
	}

	function answerChat(request: VendorRequest, { checked }: AmojoLooked): Answer {
		const id = checked.operation?.id ?? '';
		const unsigned = signatureProblem(request, CHANNEL_SECRET);
		// A channel that does not exist has no secret to sign with.
		const stranger = accountProblem(world, id, checked.pathParameters);
		if (stranger?.status === 404) return stranger;
		if (unsigned) return refusal(403, unsigned);
		if (stranger) return stranger;
		if (checked.problems.length) return refusal(400, checked.problems.join('; '));
		const handler = chatHandlers[id];
		if (!handler) throw new Error(`No handler for ${id}`);
		return handler(world, checked, checked.pathParameters.scope_id ?? '');
	}

	function answerCrm({ headers }: VendorRequest, { checked }: AmojoLooked): Answer {
		const now = Date.now();
		recent = [...recent.filter((time) => now - time < 1000), now];
		if (settings.rateLimit && recent.length > MOST_A_SECOND)
			return problem(429, 'Too many requests');
		const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
		if (!world.state.tokens.has(token)) return problem(401, 'The token is invalid');
		if (headers.cookie) return problem(403, 'No cookies may be sent');
		if (checked.problems.length) {
			const errors = checked.problems.map((one) => {
				const [path = '', detail = ''] = one.split(/: (.*)/s);
				return { code: 'Invalid', path: path.replace(/^body\.?/, ''), detail };
			});
			const report = { 'validation-errors': [{ request_id: '0', errors }] };
			return problem(400, 'Request validation failed', report);
		}
		const handler = crmHandlers[checked.operation?.id ?? ''];
		if (!handler) throw new Error(`No handler for ${checked.operation?.id}`);
		return handler(world, checked);
	}

	/** A refresh token, used once, gives a new token; the old one is then void. */
	function answerToken({ checked }: AmojoLooked): Answer {
		const { grant_type: grant, refresh_token: used } = (checked.body ?? {}) as Record<
			string,
			string
		>;
		if (grant !== 'refresh_token' || !world.state.tokens.delete(`refresh ${used}`)) {
			return problem(400, 'The refresh token is invalid');
		}
		const access = `access-${crypto.randomUUID()}`;
		const refresh = crypto.randomUUID();
		world.state.tokens.add(access).add(`refresh ${refresh}`);
		return json({
			token_type: 'Bearer',
			expires_in: 86_400,
			server_time: Math.floor(Date.now() / 1000),
			access_token: access,
			refresh_token: refresh,
		});
	}

	function answer(request: VendorRequest, looked: AmojoLooked): Answer {
		try {
			if (looked.api === 'oauth') return answerToken(looked);
			return looked.api === 'chat' ? answerChat(request, looked) : answerCrm(request, looked);
		} catch (error) {
			if (error instanceof Refusal) return error.answer;
			throw error;
		}
	}

	const vendor: Vendor<AmojoLooked, AmojoSettings> = {
		name: 'amojo',
		settings,
		look,
		answer,
		snapshot: () => ({
			...world.state,
			connections: [...world.state.connections.values()],
			tokens: world.state.tokens.size,
		}),
		reset() {
			world.state = seededState();
			world.hooks.log.length = 0;
			recent = [];
		},
		controls: { incoming: (input) => comeIn(world, input as Incoming) },
		readings: { deliveries: () => world.hooks.log },
	};
	const server = await startServer(vendor, { port, host });

	return {
		...server,
		get state() {
			return world.state;
		},
		deliveries: world.hooks.log,
		incoming: (given) => comeIn(world, given),
		settled: () => world.hooks.settled(),
	};
}
