import type { Phrases } from './phrases';

/** What the panels of several Chatwoot nodes say. */
export const chatwootCommon: Phrases = {
	// Permissions
	"a user's token; those of agent bots are not enough": 'пользователь',
	"a user's token with the role administrator": 'администратор',
	"a user's token; that of an agent bot is enough on newer servers only":
		'пользователь; на новых серверах и бот',
	"a user's token, on newer servers with the role administrator":
		'пользователь; на новых серверах администратор',
	"a user's token, and a Chatwoot with an Enterprise licence":
		'пользователь, сервер с лицензией Enterprise',
	"a user's token with the role administrator, and a Chatwoot with an Enterprise licence":
		'администратор, лицензия Enterprise',
	'an inbox of this account that the user belongs to and whose channel can create groups (only WhatsApp of the Baileys provider)':
		'пользователь inbox, который умеет создавать группы',

	// What is combined
	participants: 'участники',
	'agent IDs': 'ID агентов',
};
