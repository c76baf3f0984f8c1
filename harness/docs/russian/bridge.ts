import type { Phrases } from './phrases';

export const bridge: Phrases = {
	'Messages between chats and the bot': 'сообщения между чатами и ботом',
	'Send a message to a chat or directly to a user':
		'Отправить сообщение в чат или лично пользователю',
	'Tell the bot backend that a message came into a chat':
		'Сообщить боту, что в чат пришло сообщение',
	'Answers to calls that a Bridge Trigger has received':
		'ответы на вызовы, которые получил Bridge Trigger',
	'Answer the call that started this workflow': 'Ответить на вызов, который запустил workflow',
	'Contact cards of clients': 'карточки клиентов',
	"Get a client's contact card": 'Получить карточку клиента',
	"Update a field, tag or status of a client's contact card":
		'Изменить поле, тег или статус в карточке клиента',
	'Discounts of contacts': 'скидки контактов',
	'Get the discount for an exchange, as a fraction: "0.005" is 0.5 %':
		'Получить скидку на обмен в виде доли: "0.005" — это 0,5 %',
	'Exchange rates': 'курсы обмена',
	'Get an exchange rate, for an amount or plain': 'Получить курс обмена, для суммы или сам по себе',
	'Get the rate and the discount for one exchange, and apply one to the other':
		'Получить курс и скидку на один обмен и применить одно к другому',
};
