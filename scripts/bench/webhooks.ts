import { createHmac } from 'node:crypto';
import { pause } from '../../harness/n8n/http';
import type { N8n, Workflow } from '../../harness/n8n/n8n';
import { median } from './figures';
import { type Credential, node } from './workflows';

export interface Calls {
	accepted: { msACall: number; aSecond: number };
	refused: { msACall: number; aSecond: number };
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

/** The same calls to each listener in turn; processor time is that of n8n for one call. */
export async function webhooks(
	n8n: N8n,
	all: readonly Listener[],
	{ calls, atOnce, rounds }: { calls: number; atOnce: number; rounds: number },
	cpuMs: () => Promise<number>,
): Promise<Map<string, Calls>> {
	for (const listener of all) await n8n.publish(await n8n.putWorkflow(workflowOf(listener)));
	const round = async (listener: Listener, isRight: boolean, count: number) => {
		const { path, body, query, refusal } = listener;
		const url = `${n8n.address}/webhook/${path}${query?.(isRight) ?? ''}`;
		let left = count;
		const caller = async () => {
			while (left > 0) {
				left -= 1;
				const headers = { 'content-type': 'application/json', ...listener.headers(isRight) };
				const answer = await fetch(url, { method: 'POST', body, headers });
				const text = await answer.text();
				if (answer.status !== (isRight ? 200 : refusal)) {
					throw new Error(`${listener.name} answered ${answer.status}: ${text.slice(0, 200)}`);
				}
			}
		};
		const before = await cpuMs();
		const began = performance.now();
		await Promise.all(Array.from({ length: atOnce }, caller));
		const took = performance.now() - began;
		// The executions that the last calls have started are a part of their cost.
		await pause(1500);
		return { msACall: ((await cpuMs()) - before) / count, aSecond: (count / took) * 1000 };
	};
	const found = new Map<string, Array<Calls>>(all.map(({ name }) => [name, []]));
	for (const listener of all) await round(listener, true, 40);
	for (let turn = 0; turn < rounds; turn += 1) {
		for (const listener of all) {
			const accepted = await round(listener, true, calls);
			const refused = await round(listener, false, calls);
			found.get(listener.name)?.push({ accepted, refused });
		}
	}
	const middle = (list: Calls[], kind: keyof Calls) => ({
		msACall: median(list.map((one) => one[kind].msACall)),
		aSecond: median(list.map((one) => one[kind].aSecond)),
	});
	return new Map(
		[...found].map(([name, list]) => [
			name,
			{ accepted: middle(list, 'accepted'), refused: middle(list, 'refused') },
		]),
	);
}
