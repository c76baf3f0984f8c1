import { createHmac } from 'node:crypto';
import { pause } from '../../harness/n8n/http';
import type { N8n, Workflow } from '../../harness/n8n/n8n';
import { median } from './figures';
import { type Credential, node } from './workflows';

/** Milliseconds of the processor for a call, and the median ratio of rounds that stood side by side. */
export interface Cost {
	own: number;
	theirs: number;
	ratio: number;
}

/** What a trigger costs by n8n's own Webhook. */
interface Compared {
	name: string;
	accepted: Cost;
	refused: Cost;
}

interface Listener {
	name: string;
	trigger: ReturnType<typeof node>;
	/** The address below `/webhook/`. */
	path: string;
	body: string;
	headers: (isRight: boolean) => Record<string, string>;
	query?: (isRight: boolean) => string;
	/** What a call that is turned away is answered. */
	refusal: number;
}

export const SECRETS = {
	header: 'bench-header-secret',
	salebot: 'bench-salebot-secret',
	amojo: 'bench-channel-secret',
	bridge: 'bench-bridge-token',
	chatwoot: 'bench-webhook-secret',
};

const hex = (algorithm: string, secret: string, text: string) =>
	createHmac(algorithm, secret).update(text).digest('hex');

/** n8n's own Webhook and our four triggers, each with a call of the usual size. */
export function listeners(ids: Record<string, Credential>): Listener[] {
	const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
	const salebot = JSON.stringify({
		id: 1,
		client: { id: 1001, name: 'Anna', recepient: '70001001', client_type: 1, group: 'DemoShopBot' },
		message: 'How much is it?',
		is_input: 1,
	});
	const now = Math.floor(Date.now() / 1000);
	const amojo = JSON.stringify({
		account_id: 'af9945ff-1490-4cad-807d-945c15d88bec',
		time: now,
		message: {
			receiver: { id: 'r', name: 'Anna', client_id: 'client-1' },
			sender: { id: 's', name: 'Manager' },
			conversation: { id: 'c', client_id: 'chat-1' },
			timestamp: now,
			msec_timestamp: now * 1000,
			message: { id: 'm1', type: 'text', text: 'Good day!', media: '' },
		},
	});
	const chatwoot = JSON.stringify({
		event: 'message_created',
		id: 5,
		content: 'When are you open?',
		message_type: 'incoming',
		content_type: 'text',
		private: false,
		account: { id: 1, name: 'Bench' },
		inbox: { id: 1, name: 'Site' },
		sender: { id: 9, name: 'Anna', type: 'contact' },
		conversation: { id: 7, status: 'open', channel: 'Channel::Api', messages: [] },
	});
	const bridge = JSON.stringify({
		channel: 'telegram',
		message_type: 'text',
		message_id: '5001',
		message_metadata: {},
		chat_type: 'private',
		from_chat_id: '700100200',
		from_user: { user_id: '9', user_first_name: 'Anna', user_last_name: 'Petrova' },
		metadata: {},
		conversation_history: [],
		timestamp: 1_700_000_000,
		text: 'rate 100 USDT',
	});
	const made = (
		name: string,
		type: string,
		version: number,
		parameters: Record<string, unknown>,
		credentials: Record<string, Credential | undefined>,
		n: number,
	) => ({
		...node(name, type, version, parameters, credentials as Record<string, Credential>),
		webhookId: id(n),
	});
	return [
		{
			name: 'Webhook, Header Auth',
			trigger: made(
				'Webhook',
				'n8n-nodes-base.webhook',
				2,
				{ httpMethod: 'POST', path: 'bench-webhook', authentication: 'headerAuth', options: {} },
				{ httpHeaderAuth: ids.webhook },
				1,
			),
			path: 'bench-webhook',
			body: chatwoot,
			headers: (isRight) => ({ 'x-bench': isRight ? SECRETS.header : 'wrong' }),
			refusal: 403,
		},
		{
			name: 'Salebot Trigger',
			trigger: made(
				'Salebot Trigger',
				'n8n-nodes-chat-crm.salebotTrigger',
				1.1,
				{ source: 'projectWebhook' },
				{ salebotChatCrmApi: ids.salebot },
				2,
			),
			path: `${id(2)}/webhook`,
			body: salebot,
			headers: () => ({}),
			query: (isRight) => `?secret=${isRight ? SECRETS.salebot : 'wrong'}`,
			refusal: 401,
		},
		{
			name: 'amoCRM Chats Trigger',
			trigger: made(
				'amoCRM Chats Trigger',
				'n8n-nodes-chat-crm.amojoTrigger',
				1.1,
				{ path: 'bench-amojo' },
				{ amojoChatCrmApi: ids.amojo },
				3,
			),
			path: `${id(3)}/bench-amojo/bench-scope`,
			body: amojo,
			headers: (isRight) => ({
				'x-signature': hex('sha1', isRight ? SECRETS.amojo : 'wrong', amojo),
			}),
			refusal: 401,
		},
		{
			name: 'Bridge Trigger',
			trigger: made(
				'Bridge Trigger',
				'n8n-nodes-chat-crm.bridgeTrigger',
				1.1,
				{ path: 'bench-bridge', endpoints: ['message_from_chat'] },
				{ bridgeChatCrmApi: ids.bridge },
				4,
			),
			path: 'bench-bridge/message_from_chat',
			body: bridge,
			headers: (isRight) => ({ authorization: `Bearer ${isRight ? SECRETS.bridge : 'wrong'}` }),
			refusal: 401,
		},
		{
			name: 'Chatwoot Trigger',
			trigger: made(
				'Chatwoot Trigger',
				'n8n-nodes-chat-crm.chatwootTrigger',
				1.1,
				{ source: 'manual', signature: 'required' },
				{ chatwootChatCrmApi: ids.chatwoot },
				5,
			),
			path: `${id(5)}/webhook`,
			body: chatwoot,
			headers: (isRight) => {
				const timestamp = String(Math.floor(Date.now() / 1000));
				const signed = `${timestamp}.${chatwoot}`;
				return {
					'x-chatwoot-timestamp': timestamp,
					'x-chatwoot-signature': `sha256=${hex('sha256', isRight ? SECRETS.chatwoot : 'no', signed)}`,
				};
			},
			// A refusal would make Chatwoot call again without end: it drops the call instead.
			refusal: 200,
		},
	];
}

const workflowOf = ({ trigger, name }: Listener): Workflow => ({
	name: `Bench: ${name}`,
	nodes: [trigger, node('Nothing', 'n8n-nodes-base.noOp', 1, {})],
	connections: { [trigger.name]: { main: [[{ node: 'Nothing', type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1', saveDataSuccessExecution: 'none' },
});

interface Amount {
	/** Pairs of rounds, one of n8n's Webhook and one of the trigger. */
	pairs: number;
	/** Calls in a round, and how many of them are under way at once. */
	calls: number;
	atOnce: number;
}

/** So many calls to one listener. */
async function round(
	n8n: N8n,
	listener: Listener,
	isRight: boolean,
	{ calls, atOnce }: Pick<Amount, 'calls' | 'atOnce'>,
) {
	const { path, body, query, refusal } = listener;
	const url = `${n8n.address}/webhook/${path}${query?.(isRight) ?? ''}`;
	const call = async () => {
		const headers = { 'content-type': 'application/json', ...listener.headers(isRight) };
		const answer = await fetch(url, { method: 'POST', body, headers });
		const text = await answer.text();
		if (answer.status !== (isRight ? 200 : refusal)) {
			throw new Error(`${listener.name} answered ${answer.status}: ${text.slice(0, 200)}`);
		}
	};
	let left = calls;
	const caller = async () => {
		for (left -= 1; left >= 0; left -= 1) await call();
	};
	await Promise.all(Array.from({ length: atOnce }, caller));
}

/** The processor time of n8n once it has nothing to do: the executions of the last calls are a part of their cost. */
async function restingCpuMs(cpuMs: () => Promise<number>): Promise<number> {
	let last = await cpuMs();
	for (let quiet = 0, tries = 0; quiet < 3 && tries < 200; tries += 1) {
		await pause(20);
		const now = await cpuMs();
		quiet = now - last < 3 ? quiet + 1 : 0;
		last = now;
	}
	return last;
}

/**
 * Processor time of n8n for a call of each trigger, and by that of n8n's own Webhook: each round of calls has
 * one of the Webhook beside it, so that the ratio holds on a busy machine too.
 */
export async function webhooks(
	n8n: N8n,
	[theirs, ...ours]: readonly Listener[],
	{ pairs, calls, atOnce }: Amount,
	cpuMs: () => Promise<number>,
): Promise<Compared[]> {
	if (!theirs) return [];
	for (const listener of [theirs, ...ours]) {
		await n8n.publish(await n8n.putWorkflow(workflowOf(listener)));
		for (const isRight of [true, false, true, false]) {
			await round(n8n, listener, isRight, { calls: 20, atOnce: 20 });
		}
	}
	const cost = async (listener: Listener, isRight: boolean) => {
		const before = await restingCpuMs(cpuMs);
		await round(n8n, listener, isRight, { calls, atOnce });
		return ((await restingCpuMs(cpuMs)) - before) / calls;
	};
	const paired = async (own: Listener, isRight: boolean): Promise<Cost> => {
		const costs: Array<{ own: number; theirs: number }> = [];
		for (let pair = 0; pair < pairs; pair += 1) {
			const both = { own: 0, theirs: 0 };
			const one = async () => (both.own = await cost(own, isRight));
			const other = async () => (both.theirs = await cost(theirs, isRight));
			// Whoever comes second may find the machine warmer.
			for (const next of pair % 2 ? [one, other] : [other, one]) await next();
			costs.push(both);
		}
		return {
			own: median(costs.map((both) => both.own)),
			theirs: median(costs.map((both) => both.theirs)),
			ratio: median(costs.map((both) => both.own / both.theirs)),
		};
	};
	const found: Compared[] = [];
	for (const own of ours) {
		found.push({
			name: own.name,
			accepted: await paired(own, true),
			refused: await paired(own, false),
		});
	}
	return found;
}

/** Accepted calls a second, a hundred at once, the listeners in turn. */
export async function callsASecond(
	n8n: N8n,
	all: readonly Listener[],
	count: number,
	rounds: number,
): Promise<Map<string, number>> {
	const found = new Map<string, number[]>(all.map(({ name }) => [name, []]));
	for (let turn = 0; turn < rounds; turn += 1) {
		for (const listener of all) {
			const began = performance.now();
			await round(n8n, listener, true, { calls: count, atOnce: count });
			found.get(listener.name)?.push((count / (performance.now() - began)) * 1000);
			// What they have started must not slow down the next ones.
			await pause(1500);
		}
	}
	return new Map([...found].map(([name, list]) => [name, median(list)]));
}
