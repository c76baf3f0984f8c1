/** A local Chatwoot: the fork with groups, its successor or upstream, over accounts with state. */

import { join } from 'node:path';
import { loadContract, type CheckedRequest } from '../contract';
import {
	startServer,
	type Answer,
	type ListenOptions,
	type Looked,
	type RunningServer,
	type Vendor,
	type VendorRequest,
} from '../server';
import { UploadedFile } from '../server/multipart';
import { actions } from './actions';
import { notFound, ok, rails, Refusal, unauthorized } from './answers';
import { authorized, PLATFORM_TOKEN, signedIn, tokenOf } from './auth';
import { serveFile } from './files';
import { askToJoin, type Asking } from './groups/provider';
import { comeIn, gatewayEvent, report, type Incoming } from './incoming';
import { sampleAnswer } from './sample';
import { ADMIN_TOKEN, seededAccounts, seededUsers } from './seed';
import type { Fields, Message, MessageStatus, State } from './state';
import { shownProfile } from './views/people';
import { Deliveries, type Delivery } from './webhooks/deliveries';
import type { ChatwootSettings, Handler, World } from './world';

export interface ChatwootOptions extends ListenOptions, Partial<ChatwootSettings> {}

export interface Chatwoot extends RunningServer<ChatwootSettings> {
	/** Of the administrator. */
	token: string;
	/** Account 1 as it is now. */
	readonly state: State;
	/** What webhooks were sent. */
	deliveries: Delivery[];
	/** A customer writes. */
	incoming(incoming: Incoming): Message;
	/** Resolves when everything that happens later has happened and every webhook has ended. */
	settled(): Promise<void>;
}

const contracts = join(__dirname, '../../contracts');
export const contractFiles = [
	join(contracts, 'chatwoot.openapi.json'),
	join(contracts, 'chatwoot.extra.openapi.json'),
] as const;

export const DEFAULTS: ChatwootSettings = {
	latencyMs: 0,
	personality: 'fork',
	strict: true,
	dropsUnderscores: true,
	whatsapp: 'online',
	laterMs: 50,
	inboxEvents: false,
	deliverTwice: false,
	deliverAfterMs: 0,
	reverseEvery: 0,
	badSignature: false,
	timestampShift: 0,
};

/** What only the fork has: groups and planned messages, by their paths. */
const FORK_ONLY =
	/\/groups$|\/group_|\/sync_group$|scheduled_messages|\/edit_content$|channel_provider$|\/on_whatsapp$/;
const UPSTREAM_ONLY = /conversations\/\{conversation_id\}\/destroy_custom_attributes$/;

interface ChatwootLooked extends Looked {
	checked: CheckedRequest;
}

/** Files count as text, so that the contract can look at a form. */
function withoutFiles(value: unknown): unknown {
	if (value instanceof UploadedFile) return value.name;
	if (Array.isArray(value)) return value.map(withoutFiles);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutFiles(one)]));
}

export async function startChatwoot(options: ChatwootOptions = {}): Promise<Chatwoot> {
	const { port, host, ...given } = options;
	const contract = loadContract(...contractFiles);
	const settings: ChatwootSettings = { ...DEFAULTS, ...given };
	const timers = new Set<NodeJS.Timeout>();
	const at = (time: number, action: () => void) => {
		const wait = Math.min(Math.max(time - Date.now(), 0), 2 ** 31 - 1);
		const timer = setTimeout(() => {
			timers.delete(timer);
			action();
		}, wait).unref();
		timers.add(timer);
	};
	let soon = 0;
	const world: World = {
		settings,
		accounts: seededAccounts(),
		users: seededUsers(),
		deliveries: new Deliveries(settings),
		url: '',
		at,
		later(action) {
			soon++;
			at(Date.now() + settings.laterMs, () => {
				soon--;
				action();
			});
		},
	};
	const mainAccount = () => world.accounts.get(1) as State;

	function look(request: VendorRequest): ChatwootLooked {
		const checked = contract.check({
			...request,
			body: withoutFiles(request.body),
			contentType: request.headers['content-type'],
		});
		if (request.bodyProblem) checked.problems = [request.bodyProblem];
		const { operation, problems } = checked;
		return { checked, path: request.path, operation: operation?.id, problems };
	}

	function routed(path: string): boolean {
		const upstream = settings.personality === 'upstream';
		return upstream ? !FORK_ONLY.test(path) : !UPSTREAM_ONLY.test(path);
	}

	function handlerOf(id: string): Handler | undefined {
		return Object.keys(actions).includes(id) ? actions[id] : undefined;
	}

	function act(request: VendorRequest, { checked }: ChatwootLooked): Answer {
		const { operation, pathParameters: path, query, problems } = checked;
		if (!operation || !routed(operation.path)) throw rails(404);
		const token = tokenOf(request.headers, settings.dropsUnderscores);
		const refuse = () => {
			if (settings.strict && problems.length)
				throw new Refusal({ status: 400, body: { error: `Contract: ${problems.join('; ')}` } });
		};
		if (operation.path === '/api/v1/profile') {
			const user = signedIn(world, token);
			refuse();
			return ok(shownProfile(world, user));
		}
		if (operation.path.startsWith('/platform/') && token !== PLATFORM_TOKEN)
			throw unauthorized('Invalid access_token');
		if (!operation.path.startsWith('/api/')) {
			refuse();
			return sampleAnswer(contract.document, operation);
		}
		const account = Number(path.account_id ?? path.id);
		const { state, actor } = authorized(world, token, account, operation);
		const handler = handlerOf(operation.id);
		// A wrong id is not found whatever else is wrong.
		if (Object.values(path).some((one) => !/^\d+$/.test(one)) && handler) throw notFound();
		refuse();
		const body = (request.body ?? {}) as Fields;
		return handler
			? handler({ world, state, actor, path, query, body })
			: sampleAnswer(contract.document, operation);
	}

	function answer(request: VendorRequest, looked: ChatwootLooked): Answer {
		try {
			return serveFile(world, request) ?? act(request, looked);
		} catch (error) {
			if (error instanceof Refusal) return error.answer;
			throw error;
		}
	}

	async function settled() {
		const { deliveries } = world;
		do {
			await new Promise((resolve) => setTimeout(resolve, 5));
			await deliveries.settled();
		} while (soon > 0);
		await deliveries.settled();
	}

	const vendor: Vendor<ChatwootLooked, ChatwootSettings> = {
		name: 'Chatwoot',
		settings,
		look,
		answer,
		example(operation, name) {
			const found = contract.examples(operation).find((example) => example.name === name);
			if (!found) return { status: 500, body: { error: `No example ${name} of ${operation}` } };
			const { status, contentType, value } = found;
			return { status: Number(status), headers: { 'content-type': contentType }, body: value };
		},
		snapshot: () => [...world.accounts.values()],
		reset() {
			for (const timer of timers) clearTimeout(timer);
			timers.clear();
			soon = 0;
			world.accounts = seededAccounts();
			world.users = seededUsers();
			world.deliveries.forget();
		},
		controls: {
			incoming: (input) => comeIn(world, mainAccount(), input as unknown as Incoming),
			status: ({ message, status }) =>
				report(world, mainAccount(), Number(message), status as MessageStatus),
			'provider-event': ({ inbox, event, data }) =>
				gatewayEvent(world, mainAccount(), Number(inbox), String(event), data),
			'join-request': (input) => askToJoin(world, mainAccount(), input as unknown as Asking),
			release: () => world.deliveries.release(),
			settled: async () => (await settled(), { settled: true }),
		},
		readings: { deliveries: () => world.deliveries.log },
	};
	const server = await startServer(vendor, { port, host });
	world.url = server.url;

	return {
		...server,
		token: ADMIN_TOKEN,
		get state() {
			return mainAccount();
		},
		deliveries: world.deliveries.log,
		incoming: (incoming) => comeIn(world, mainAccount(), incoming),
		settled,
		stop() {
			for (const timer of timers) clearTimeout(timer);
			return server.stop();
		},
	};
}
