/** A local Salebot: the 41 actions of its API over a project with state. */

import { join } from 'node:path';
import { loadContract, type CheckedRequest } from '../contract';
import {
	answered,
	exampleAnswer,
	startServer,
	type Answer,
	type ListenOptions,
	type Looked,
	type RunningServer,
	type Vendor,
	type VendorRequest,
} from '../server';
import { actions } from './actions';
import { DONE } from './actions/handler';
import { fail, success } from './answers';
import { comeIn, type Incoming } from './incoming';
import { readInput } from './input';
import { ALL_PERMISSIONS, MAIN_KEY, seededState } from './seed';
import type { Message, Permission, State } from './state';
import {
	Deliveries,
	playApiRequest,
	type ApiRequest,
	type ApiRequestResult,
	type Delivery,
} from './webhook';
import type { SalebotSettings, World } from './world';

export interface SalebotOptions extends ListenOptions, Partial<SalebotSettings> {
	apiKey?: string;
	permissions?: Permission[];
}

export interface Salebot extends RunningServer<SalebotSettings> {
	apiKey: string;
	/** The project as it is now. */
	readonly state: State;
	/** What the webhook was sent. */
	deliveries: Delivery[];
	/** Something happens in the messenger; resolves when the webhook has been told. */
	incoming(incoming: Incoming): Promise<Message>;
	/** A block of the bot calls an address and waits for JSON. */
	apiRequest(request: ApiRequest): Promise<ApiRequestResult>;
	/** Resolves when every delivery under way has ended. */
	settled(): Promise<void>;
}

export const contractFile = join(__dirname, '../../contracts/salebot.openapi.json');

interface SalebotLooked extends Looked {
	key: string;
	checked: CheckedRequest;
}

export async function startSalebot(options: SalebotOptions = {}): Promise<Salebot> {
	const { port, host, apiKey = MAIN_KEY, permissions = ALL_PERMISSIONS } = options;
	const contract = loadContract(contractFile);
	const known = new Map(
		contract.operations.map((operation) => [operation.id, knownFields(operation.body?.schema)]),
	);
	const world: World = {
		state: seededState(apiKey, permissions),
		settings: {
			latencyMs: options.latencyMs ?? 0,
			webhookUrl: options.webhookUrl ?? '',
			plainOk: options.plainOk ?? false,
		},
		deliveries: new Deliveries(),
	};

	function look(request: VendorRequest): SalebotLooked {
		const [, key = '', path] = /^\/api\/([^/]*)(\/.*)?$/.exec(request.path) ?? [];
		const checked = contract.check({ ...request, path: path ?? request.path });
		if (request.bodyProblem) checked.problems = [request.bodyProblem];
		return {
			key,
			checked,
			path: path ?? '/',
			operation: checked.operation?.id,
			problems: checked.problems,
		};
	}

	/** What a wrong key, a missing permission and a wrong request are answered with is assumed. */
	function refusal({ key, checked }: SalebotLooked): Answer | undefined {
		const granted = world.state.keys.get(key);
		if (!granted) return fail('api_key not found', 401);
		const needed = checked.operation?.definition['x-permission'] as Permission | undefined;
		if (needed && !granted.includes(needed))
			return fail(`api_key has no permission ${needed}`, 403);
		return checked.problems.length ? fail(checked.problems.join('; '), 400) : undefined;
	}

	function act({ checked }: SalebotLooked): Answer {
		const action = checked.operation?.id ?? '';
		const handler = actions[action];
		if (!handler) throw new Error(`No handler for ${action}`);
		return answered(() => {
			const fields = known.get(action) ?? new Set<string>();
			const answer = handler(world, readInput(action, checked.query, checked.body, fields));
			if (answer !== DONE) return answer;
			return world.settings.plainOk ? { status: 200, body: 'ok' } : success();
		});
	}

	const incoming = (given: Incoming) => comeIn(world, given);
	const vendor: Vendor<SalebotLooked, SalebotSettings> = {
		name: 'Salebot',
		settings: world.settings,
		look,
		answer: (_request, looked) => refusal(looked) ?? act(looked),
		example: (operation, name) => exampleAnswer(contract, operation, name),
		snapshot: () => world.state,
		reset() {
			world.state = seededState(apiKey, permissions);
			world.deliveries.log.length = 0;
		},
		controls: {
			incoming: (input) => incoming(input as Incoming),
			'api-request': (input) => playApiRequest(input as unknown as ApiRequest),
		},
		readings: { deliveries: () => world.deliveries.log },
	};
	const server = await startServer(vendor, { port, host });

	return {
		...server,
		apiKey,
		get state() {
			return world.state;
		},
		deliveries: world.deliveries.log,
		incoming,
		apiRequest: playApiRequest,
		settled: () => world.deliveries.settled(),
	};
}

const knownFields = (schema: unknown) =>
	new Set(Object.keys((schema as { properties?: object } | undefined)?.properties ?? {}));
