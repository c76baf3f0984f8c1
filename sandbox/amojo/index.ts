/** A local amojo with the /api/v4 of its account: what is sent is checked, kept and answered. */

import { startServer, type ListenOptions, type RunningServer, type Vendor } from '../server';
import { Hooks, type Delivery } from './hooks';
import { comeIn, type Incoming } from './incoming';
import { Requests, type AmojoLooked } from './requests';
import { seededState } from './seed';
import type { AmojoSettings } from './settings';
import type { State } from './state';
import type { World } from './world';

export interface AmojoOptions extends ListenOptions, Partial<AmojoSettings> {}

export interface Amojo extends RunningServer<AmojoSettings> {
	readonly state: State;
	deliveries: Delivery[];
	/** Something happens in amoCRM; resolves when the webhook has been told. */
	incoming(incoming: Incoming): Promise<{ payload: unknown; status: number | null }>;
	/** Resolves when every hook under way has been answered. */
	settled(): Promise<void>;
}

export async function startAmojo(options: AmojoOptions = {}): Promise<Amojo> {
	const { port, host } = options;
	const settings: AmojoSettings = {
		latencyMs: options.latencyMs ?? 0,
		webhookUrl: options.webhookUrl ?? '',
		rateLimit: options.rateLimit ?? true,
		historyLagMs: options.historyLagMs ?? 0,
	};
	const world: World = { state: seededState(), settings, hooks: new Hooks(settings) };
	const requests = new Requests(world);

	const vendor: Vendor<AmojoLooked, AmojoSettings> = {
		name: 'amojo',
		settings,
		look: (request) => requests.look(request),
		answer: (request, looked) => requests.answer(request, looked),
		snapshot: () => ({
			...world.state,
			connections: [...world.state.connections.values()],
			tokens: world.state.tokens.size,
		}),
		reset() {
			world.state = seededState();
			world.hooks.log.length = 0;
			requests.reset();
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
