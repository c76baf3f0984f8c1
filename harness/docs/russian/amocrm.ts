import type { Phrases } from './phrases';

export const amocrm: Phrases = {
	'Sending to external chats': 'Отправка во внешние чаты',
	links: 'привязки',
	contacts: 'контакты',
	sources: 'источники',
	'Link a chat to a contact; a chat that is linked to another moves. Do it before the first message that is not silent, or amoCRM makes a contact of its own.':
		'Привязать чат к контакту; привязанный к другому переносится. Делайте это до первого не «тихого» сообщения, иначе amoCRM создаст контакт сама.',
	'Get the contact of chats, or the chats of contacts': 'Получить контакт чатов или чаты контактов',
	'Create a contact and link a chat to it': 'Создать контакт и привязать к нему чат',
	'The amojo IDs of the account and its users': 'ID аккаунта и его пользователей в amojo',
	'Get the account with its amojo_id, which the chat API knows it by':
		'Получить аккаунт с его amojo_id, по которому его знает API чатов',
	'Get the users with their amojo_id, which outgoing messages name as their author. Administrators only, and not for external integrations.':
		'Получить пользователей с их amojo_id: по нему исходящие сообщения называют автора. Только администраторам; внешним интеграциям недоступно.',
	'The contacts that chats belong to': 'контакты, которым принадлежат чаты',
	'Find many contacts by phone, e-mail or any other words':
		'Найти контакты по телефону, почте или другим словам',
	'Create a contact; two with the same phone are not prevented':
		'Создать контакт; второму с тем же телефоном ничто не мешает',
	'Sources that decide in which pipeline leads are made':
		'источники: от них зависит, в какой воронке создаются заявки',
	'Get many sources of the integration': 'Получить источники интеграции',
	'Create a source of leads; not for external integrations':
		'Создать источник заявок; внешним интеграциям недоступно',
	'Change a source; its external ID cannot be changed':
		'Изменить источник; его внешний ID изменить нельзя',
	'Delete a source': 'Удалить источник',
	'Talks: what amoCRM makes of the messages with a client':
		'беседы, в которые amoCRM собирает переписку с клиентом',
	'Get a talk with its contact and lead': 'Получить беседу с её контактом и сделкой',
	'Get many talks of a contact, a lead or the whole account':
		'Получить беседы контакта, сделки или всего аккаунта',
	'Close a talk, or start the bot that asks the client for a rating':
		'Закрыть беседу или запустить бота, который просит клиента об оценке',
	'Send a message to the client through whatever channel the talk has. Kommo only (amocrm.ru answers 403), and counted by the plan.':
		'Отправить клиенту сообщение через тот канал, который есть у беседы. Только в Kommo (amocrm.ru отвечает 403), считается по тарифу.',
};
