import { createHmac } from 'node:crypto';
import type { ICredentialDataDecryptedObject, INodeParameters, INodeType } from 'n8n-workflow';
import { AmojoTrigger } from '../../nodes/Amojo/AmojoTrigger.node';
import { BridgeTrigger } from '../../nodes/Bridge/BridgeTrigger.node';
import { ChatwootTrigger } from '../../nodes/Chatwoot/ChatwootTrigger.node';
import { SalebotTrigger } from '../../nodes/Salebot/SalebotTrigger.node';
import { signatureOf } from '../../sandbox/chatwoot/webhooks/deliveries';

export const SECRET = 'canary-secret-9917';

/** A trigger with what it takes for good. */
export interface Kind {
	node: () => INodeType;
	parameters: INodeParameters;
	credentials: Record<string, ICredentialDataDecryptedObject>;
	endpoint?: string;
	/** What proves that the caller may call, over these very bytes; at a moment, in ms, if it tells. */
	proof(raw: Buffer, at?: number): Record<string, string>;
	/** A body that starts the workflow, and where in it one value is expected. */
	good: Record<string, unknown>;
	scalars: string[];
	/** What of the item may be more than one value. */
	whole: string[];
	/** Refusals that a caller is not told of. */
	quiet?: boolean;
}

const chatwoot: Kind = {
	node: () => new ChatwootTrigger(),
	parameters: { source: 'manual', manualEvents: [], filters: { direction: 'both' } },
	credentials: { chatwootChatCrmApi: { webhookSecret: SECRET } },
	proof: (raw, at = Date.now()) => {
		const timestamp = Math.floor(at / 1000);
		return {
			'x-chatwoot-timestamp': String(timestamp),
			'x-chatwoot-signature': signatureOf(SECRET, timestamp, raw.toString('latin1')),
		};
	},
	good: {
		event: 'message_created',
		id: 81,
		content: 'Good day',
		message_type: 'incoming',
		private: false,
		created_at: '2026-11-27T06:14:17.100Z',
		account: { id: 3 },
		inbox: { id: 4, name: 'Shop' },
		sender: { id: 5, name: 'Vera', type: 'contact', phone_number: '+70001112233' },
		conversation: { id: 6, status: 'open', labels: ['vip'], can_reply: true },
		attachments: [{ data_url: 'https://f.example/1.png' }],
	},
	scalars: ['content', 'id', 'created_at', 'private', 'inbox.id', 'sender.type', 'conversation.id'],
	whole: [
		'attachments',
		'labels',
		'changedAttributes',
		'mentionedContactIds',
		'answerTitles',
		'answerValues',
		'answerFields',
		'groupMembers',
		'groupActor',
	],
	quiet: true,
};

export const KINDS: Record<string, Kind> = {
	salebot: {
		node: () => new SalebotTrigger(),
		parameters: { filters: { direction: 'both' } },
		credentials: { salebotChatCrmApi: { webhookSecret: SECRET } },
		proof: () => ({ 'x-webhook-secret': SECRET }),
		good: {
			id: 22563045582,
			client: { id: 836058546, recepient: '62536', name: 'Lev', client_type: 1, created_at: '1' },
			message: 'Good day',
			attachments: [{ url: 'https://f.example/1.png' }],
			is_input: 1,
			delivered: 1,
			project_id: 42,
			created_at: 1_788_248_599,
		},
		scalars: ['id', 'message', 'is_input', 'created_at', 'client.client_type', 'client.created_at'],
		whole: ['attachments', 'variables'],
	},
	'salebot, of a block': {
		node: () => new SalebotTrigger(),
		parameters: { source: 'apiRequest', responseMode: 'onReceived' },
		credentials: { salebotChatCrmApi: { webhookSecret: SECRET } },
		proof: () => ({ 'x-webhook-secret': SECRET }),
		good: { client_id: 7, data: { platform_id: '70' }, message: 'Good day', group: 'bot' },
		scalars: ['client_id', 'message', 'group', 'data.platform_id'],
		whole: [],
	},
	amojo: {
		node: () => new AmojoTrigger(),
		parameters: {},
		credentials: { amojoChatCrmApi: { channelSecret: SECRET } },
		proof: (raw) => ({ 'x-signature': createHmac('sha1', SECRET).update(raw).digest('hex') }),
		good: {
			account_id: 'af9945ff-1490-4cad-807d-945c15d88bec',
			time: 1_788_248_599,
			message: {
				receiver: { id: 'r', client_id: 'c', name: 'Lev' },
				sender: { id: 's' },
				conversation: { id: 'v', client_id: 'w' },
				timestamp: 4_000_000_000,
				msec_timestamp: 4_000_000_000_000,
				message: { id: 'm', type: 'text', text: 'Good day' },
			},
		},
		scalars: [
			'account_id',
			'message.timestamp',
			'message.msec_timestamp',
			'message.message.id',
			'message.message.type',
			'message.receiver.client_id',
		],
		whole: ['markup', 'template', 'replyTo', 'forwards', 'post', 'answer'],
	},
	chatwoot,
	bridge: {
		node: () => new BridgeTrigger(),
		parameters: { endpoints: ['message_from_chat'], path: 'office' },
		credentials: { bridgeChatCrmApi: { token: SECRET } },
		endpoint: 'message_from_chat',
		proof: () => ({ authorization: `Bearer ${SECRET}` }),
		good: {
			channel: 'telegram',
			message_type: 'text',
			message_id: '5001',
			from_chat_id: '-100200',
			from_user: { user_id: '7', username: 'lev' },
			timestamp: 1_788_248_599.5,
			text: 'Good day',
		},
		scalars: ['message_id', 'message_type', 'text', 'timestamp', 'from_user.user_id', 'channel'],
		whole: ['messageMetadata', 'fromUserMetadata', 'metadata', 'conversationHistory'],
	},
};
