/** A local Salebot: the 41 actions of its API over a project with state. */

import { join } from 'node:path';
import { loadContract } from '../contract';
import { startServer, type ListenOptions, type RunningServer, type Vendor } from '../server';
import { comeIn, type Incoming } from './incoming';
import { Requests, type SalebotLooked } from './requests';
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

export async function startSalebot(options: SalebotOptions = {}): Promise<Salebot> {
	const { port, host, apiKey = MAIN_KEY, permissions = ALL_PERMISSIONS } = options;
	const world: World = {
		state: seededState(apiKey, permissions),
		settings: {
			latencyMs: options.latencyMs ?? 0,
			webhookUrl: options.webhookUrl ?? '',
			plainOk: options.plainOk ?? false,
		},
		deliveries: new Deliveries(),
	};
	const requests = new Requests(world, loadContract(contractFile));
	const incoming = (given: Incoming) => comeIn(world, given);
	const vendor: Vendor<SalebotLooked, SalebotSettings> = {
		name: 'Salebot',
		settings: world.settings,
		look: (request) => requests.look(request),
		answer: (_request, looked) => requests.answer(looked),
		example: (operation, name) => requests.example(operation, name),
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
