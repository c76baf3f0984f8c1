/** A local Bridge: the six endpoints over contacts, chats, a rate table and discounts. */

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
import { fail } from './answers';
import { endpoints } from './endpoints';
import { comeIn, type Incoming } from './notify';
import { INCOMING_TOKEN, seededState, TOKEN, type Message, type State } from './state';
import type { BridgeSettings, Notification, World } from './world';

export interface BridgeOptions extends ListenOptions, Partial<BridgeSettings> {
	token?: string;
}

export interface Bridge extends RunningServer<BridgeSettings> {
	token: string;
	/** Everything as it is now. */
	readonly state: State;
	/** What the bot backend was told, and what it answered. */
	readonly notifications: Notification[];
	/** A user writes; resolves when the bot backend has been told. */
	incoming(incoming: Incoming): Promise<Message>;
}

export const contractFile = join(__dirname, '../../contracts/bridge.openapi.json');

interface BridgeLooked extends Looked {
	checked: CheckedRequest;
}

export async function startBridge(options: BridgeOptions = {}): Promise<Bridge> {
	const { port, host, token = TOKEN } = options;
	const contract = loadContract(contractFile);
	const world: World = {
		state: seededState(),
		settings: {
			latencyMs: options.latencyMs ?? 0,
			webhookUrl: options.webhookUrl ?? '',
			webhookToken: options.webhookToken ?? INCOMING_TOKEN,
			validitySeconds: options.validitySeconds ?? 300,
			failWithOk: options.failWithOk ?? false,
		},
		notifications: [],
	};

	function look(request: VendorRequest): BridgeLooked {
		const checked = contract.check(request);
		if (request.bodyProblem) checked.problems = [request.bodyProblem];
		const { operation, problems } = checked;
		return { checked, path: request.path, operation: operation?.id, problems };
	}

	/** The HTTP statuses are assumed: the document names none. */
	function refusal({ headers }: VendorRequest, { checked }: BridgeLooked): Answer | undefined {
		if (headers.authorization !== `Bearer ${token}`) return fail('Unauthorized', 401);
		if (!checked.operation) return fail('There is no such endpoint', 404);
		return checked.problems.length ? fail(checked.problems.join('; ')) : undefined;
	}

	function act({ checked }: BridgeLooked): Answer {
		const endpoint = endpoints[checked.operation?.id ?? ''];
		if (!endpoint) throw new Error(`No handler for ${checked.operation?.id}`);
		return answered(() =>
			endpoint(world, { ...checked.query, ...(checked.body as object | undefined) }),
		);
	}

	function answer(request: VendorRequest, looked: BridgeLooked): Answer {
		const made = refusal(request, looked) ?? act(looked);
		return world.settings.failWithOk ? { ...made, status: 200 } : made;
	}

	const incoming = (given: Incoming) => comeIn(world, given);
	const vendor: Vendor<BridgeLooked, BridgeSettings> = {
		name: 'Bridge',
		settings: world.settings,
		look,
		answer,
		example: (operation, name) => exampleAnswer(contract, operation, name),
		snapshot: () => world.state,
		reset() {
			world.state = seededState();
			world.notifications.length = 0;
		},
		controls: { incoming: (input) => incoming(input as unknown as Incoming) },
		readings: { notifications: () => world.notifications },
	};
	const server = await startServer(vendor, { port, host });

	return {
		...server,
		token,
		get state() {
			return world.state;
		},
		notifications: world.notifications,
		incoming,
	};
}
