import type { Phrases } from './phrases';

/** What the panels of several Chatwoot nodes say. */
export const chatwootCommon: Phrases = {
	// Permissions
	"a user's token; those of agent bots are not enough": 'пользователь',
	"a user's token with the role administrator": 'администратор',
	'an inbox of this account that the user belongs to and whose channel can create groups (only WhatsApp of the Baileys provider)':
		'пользователь inbox, который умеет создавать группы',

	// What is combined
	participants: 'участники',
	'agent IDs': 'ID агентов',
};
