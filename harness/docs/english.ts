import type { Phrases } from './russian/phrases';

const chatwoot: Phrases = {
	"a user's token; those of agent bots are not enough": 'user',
	"a user's token with the role administrator": 'administrator',
	"a user's token with the role administrator, and a Chatwoot with an Enterprise licence":
		'administrator, Enterprise',
	"a user's token, and a Chatwoot with an Enterprise licence": 'user, Enterprise',
	"a user's token; that of an agent bot is enough on newer servers only":
		'user; newer servers: bots',
	"a user's token, on newer servers with the role administrator":
		'user; newer servers: administrator',
	'an inbox of this account that the user belongs to and whose channel can create groups (only WhatsApp of the Baileys provider)':
		'user of an inbox that can create groups',
};

const platform: Phrases = {
	'the token of a platform app, and that the app itself has made what is touched': 'platform app',
};

/** Shorter words for the pages of operations, where a panel's are too long for a cell. */
export const english: Readonly<Record<string, Phrases>> = {
	chatwoot,
	chatwootAdmin: chatwoot,
	chatwootPlatform: platform,
	chatwootReports: chatwoot,
};
