/** A local Chatwoot: the fork with groups, its successor or upstream, over accounts with state. */

import { join } from 'node:path';
import { loadContract } from '../contract';
import { startServer, type ListenOptions, type RunningServer, type Vendor } from '../server';
import { Clock } from './clock';
import { askToJoin, type Asking } from './groups/provider';
import { comeIn, gatewayEvent, report, takeBack, type Incoming } from './incoming';
import { Requests, type ChatwootLooked } from './requests';
import { ADMIN_TOKEN, demo, type Start } from './seed';
import { DEFAULTS, type ChatwootSettings } from './settings';
import type { Message, MessageStatus, State } from './state';
import { Deliveries, type Delivery } from './webhooks/deliveries';
import type { World } from './world';

export interface ChatwootOptions extends ListenOptions, Partial<ChatwootSettings> {
	/** What it holds at the start and after each reset; the demo where none is given. */
	start?: () => Start;
}

export interface Chatwoot extends RunningServer<ChatwootSettings> {
	/** Of the administrator of the demo. */
	token: string;
	world: World;
	/** Account 1 as it is now. */
	readonly state: State;
	/** What webhooks were sent. */
	deliveries: Delivery[];
	/** A customer writes. */
	incoming(incoming: Incoming): Message;
	/** Resolves when everything that happens later has happened and every webhook has ended. */
	settled(): Promise<void>;
}

const MAIN_ACCOUNT = 1;
const contracts = join(__dirname, '../../contracts');
export const contractFiles = [
	join(contracts, 'chatwoot.openapi.json'),
	join(contracts, 'chatwoot.extra.openapi.json'),
] as const;

const mainAccount = (world: World) => world.accounts.get(MAIN_ACCOUNT) as State;

/** `POST /__sandbox/<name>`. */
function controlsOf(world: World): Vendor<ChatwootLooked, ChatwootSettings>['controls'] {
	const state = () => mainAccount(world);
	return {
		incoming: (input) => comeIn(world, state(), input as unknown as Incoming),
		status: ({ message, status }) =>
			report(world, state(), Number(message), status as MessageStatus),
		'take-back': ({ message }) => takeBack(world, state(), Number(message)),
		'provider-event': ({ inbox, event, data }) =>
			gatewayEvent(world, state(), Number(inbox), String(event), data),
		'join-request': (input) => askToJoin(world, state(), input as unknown as Asking),
	};
}

export async function startChatwoot(options: ChatwootOptions = {}): Promise<Chatwoot> {
	const { port, host, start = demo, ...given } = options;
	const settings: ChatwootSettings = { ...DEFAULTS, ...given };
	const deliveries = new Deliveries(settings);
	const clock = new Clock(settings);
	const world: World = {
		settings,
		...start(),
		deliveries,
		url: '',
		at: clock.at,
		later: clock.later,
	};
	const settled = () => clock.settled(() => deliveries.settled());
	const requests = new Requests(world, loadContract(...contractFiles));

	const vendor: Vendor<ChatwootLooked, ChatwootSettings> = {
		name: 'Chatwoot',
		settings,
		look: (request) => requests.look(request),
		answer: (request, looked) => requests.answer(request, looked),
		example: (operation, name) => requests.example(operation, name),
		snapshot: () => [...world.accounts.values()],
		reset() {
			clock.stop();
			Object.assign(world, start());
			deliveries.forget();
		},
		controls: {
			...controlsOf(world),
			release: () => deliveries.release(),
			settled: async () => (await settled(), { settled: true }),
		},
		readings: { deliveries: () => deliveries.log },
	};
	const server = await startServer(vendor, { port, host });
	world.url = server.url;

	return {
		...server,
		token: ADMIN_TOKEN,
		world,
		get state() {
			return mainAccount(world);
		},
		deliveries: deliveries.log,
		incoming: (incoming) => comeIn(world, mainAccount(world), incoming),
		settled,
		stop() {
			clock.stop();
			return server.stop();
		},
	};
}
