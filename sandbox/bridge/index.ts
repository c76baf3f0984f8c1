/** A local Bridge: the six endpoints over contacts, chats, a rate table and discounts. */

import { join } from 'node:path';
import { loadContract } from '../contract';
import { startServer, type ListenOptions, type RunningServer, type Vendor } from '../server';
import { comeIn, type Incoming } from './notify';
import { Requests, type BridgeLooked } from './requests';
import { INCOMING_TOKEN, seededState, TOKEN, type Message, type State } from './state';
import type { BridgeSettings, Notification, World } from './world';

interface BridgeOptions extends ListenOptions, Partial<BridgeSettings> {
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

export async function startBridge(options: BridgeOptions = {}): Promise<Bridge> {
	const { port, host, token = TOKEN } = options;
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
	const requests = new Requests(world, loadContract(contractFile), token);
	const incoming = (given: Incoming) => comeIn(world, given);
	const vendor: Vendor<BridgeLooked, BridgeSettings> = {
		name: 'Bridge',
		settings: world.settings,
		look: (request) => requests.look(request),
		answer: (request, looked) => requests.answer(request, looked),
		example: (operation, name) => requests.example(operation, name),
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
