import { createHmac } from 'node:crypto';
import { type Credential, node } from './workflows';

type Credentials = Record<string, Credential>;

/** A webhook of a trigger, and a call of it. */
export interface Listener {
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

const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

const salebot = JSON.stringify({
	id: 1,
	client: { id: 1001, name: 'Anna', recepient: '70001001', client_type: 1, group: 'DemoShopBot' },
	message: 'How much is it?',
	is_input: 1,
});

/** Of now: the trigger passes over what is old. */
function amojoBody(): string {
	const now = Math.floor(Date.now() / 1000);
	return JSON.stringify({
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
}

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

/** The trigger's node, with an address that is known before it is published. */
const made = (
	name: string,
	type: string,
	version: number,
	parameters: Record<string, unknown>,
	credentials: Record<string, Credential | undefined>,
	n: number,
) => ({
	...node(name, type, version, parameters, credentials as Record<string, Credential>),
	webhookId: idOf(n),
});

const plain = (ids: Credentials): Listener => ({
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
});

const ofSalebot = (ids: Credentials): Listener => ({
	name: 'Salebot Trigger',
	trigger: made(
		'Salebot Trigger',
		'n8n-nodes-chat-crm.salebotTrigger',
		1.1,
		{ source: 'projectWebhook' },
		{ salebotChatCrmApi: ids.salebot },
		2,
	),
	path: `${idOf(2)}/webhook`,
	body: salebot,
	headers: () => ({}),
	query: (isRight) => `?secret=${isRight ? SECRETS.salebot : 'wrong'}`,
	refusal: 401,
});

function ofAmojo(ids: Credentials): Listener {
	const amojo = amojoBody();
	return {
		name: 'amoCRM Chats Trigger',
		trigger: made(
			'amoCRM Chats Trigger',
			'n8n-nodes-chat-crm.amojoTrigger',
			1.1,
			{ path: 'bench-amojo' },
			{ amojoChatCrmApi: ids.amojo },
			3,
		),
		path: `${idOf(3)}/bench-amojo/bench-scope`,
		body: amojo,
		headers: (isRight) => ({
			'x-signature': hex('sha1', isRight ? SECRETS.amojo : 'wrong', amojo),
		}),
		refusal: 401,
	};
}

const ofBridge = (ids: Credentials): Listener => ({
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
});

const ofChatwoot = (ids: Credentials): Listener => ({
	name: 'Chatwoot Trigger',
	trigger: made(
		'Chatwoot Trigger',
		'n8n-nodes-chat-crm.chatwootTrigger',
		1.1,
		{ source: 'manual', signature: 'required' },
		{ chatwootChatCrmApi: ids.chatwoot },
		5,
	),
	path: `${idOf(5)}/webhook`,
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
});

/** n8n's own Webhook and our four triggers, each with a call of the usual size. */
export const listeners = (ids: Credentials): Listener[] =>
	[plain, ofSalebot, ofAmojo, ofBridge, ofChatwoot].map((make) => make(ids));
