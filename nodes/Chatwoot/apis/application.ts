import type { Api } from '../../shared/vocabulary/types';
import { digest } from '../answers/digest';

/** What a call needs, told when it is refused (chatwoot.md 3.1). */
export const NEEDS = {
	user: "a user's token; those of agent bots are not enough",
	admin: "a user's token with the role administrator",
	licensedAdmin:
		"a user's token with the role administrator, and a Chatwoot with an Enterprise licence",
	licensed: "a user's token, and a Chatwoot with an Enterprise licence",
	/** Seen: 4.11 takes an agent's token, 4.15 refuses it. */
	attributes: "a user's token, on newer servers with the role administrator",
	/** Seen: 4.11 refuses a bot's token, 4.15 takes it. */
	labels: "a user's token; that of an agent bot is enough on newer servers only",
	createGroup:
		'an inbox of this account that the user belongs to and whose channel can create groups (only WhatsApp of the Baileys provider)',
} as const;

export const api: Api = {
	name: 'Chatwoot',
	vendor: 'chatwoot',
	document: 'chatwoot.openapi.json',
	credential: 'chatwootChatCrmApi',
	secrets: ['accessToken', 'webhookSecret'],
	digest,
};

/** Real endpoints that Chatwoot's own document does not have. */
export const EXTRA = 'chatwoot.extra.openapi.json';
