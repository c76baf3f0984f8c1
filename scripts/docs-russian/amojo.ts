import type { Phrases } from './phrases';

export const amojo: Phrases = {
	'Sending to external chats': 'Отправка во внешние чаты',
	links: 'привязки',
	contacts: 'контакты',
	sources: 'источники',
	'Messages of your channel, as amoCRM shows them':
		'сообщения вашего канала, как их показывает amoCRM',
	'Show a message from the client in amoCRM': 'Показать в amoCRM сообщение от клиента',
	'Show a message to the client in amoCRM, written elsewhere by a user or by the bot of the channel':
		'Показать в amoCRM сообщение клиенту, написанное где-то ещё пользователем или ботом канала',
	'Change the content of a message, or tell its ID on your side':
		'Изменить содержание сообщения или сообщить его ID на вашей стороне',
	"Show a client's comment on a post in amoCRM":
		'Показать в amoCRM комментарий клиента к публикации',
	'Bring existing correspondence into amoCRM: each input item is one message of one chat. Running it again imports only what is missing.':
		'Перенести в amoCRM готовую переписку: каждый item — одно сообщение одного чата. Повторный запуск импортирует только недостающее.',
	'Chats, their history and the contacts they belong to':
		'чаты, их история и контакты, которым они принадлежат',
	'Create a chat, or get the one that has this ID already. It is not shown in amoCRM before its first message.':
		'Создать чат или получить тот, у которого этот ID уже есть. До первого сообщения в amoCRM он не виден.',
	'Get the messages of a chat, newest first': 'Получить сообщения чата, начиная с самых новых',
	'Link a chat to a contact; a chat that is linked to another moves. Do it before the first message that is not silent, or amoCRM makes a contact of its own.':
		'Привязать чат к контакту; привязанный к другому переносится. Делайте это до первого не «тихого» сообщения, иначе amoCRM создаст контакт сама.',
	'Get the contact of chats, or the chats of contacts': 'Получить контакт чатов или чаты контактов',
	'Create a contact and link a chat to it': 'Создать контакт и привязать к нему чат',
	'The connection of an account to your channel': 'подключение аккаунта к вашему каналу',
	'Connect an account to the channel; again after every installation of the integration, which changes nothing where it is connected':
		'Подключить аккаунт к каналу; заново после каждой установки интеграции. Если он уже подключён, ничего не меняется',
	'Disconnect an account from the channel; its messages no longer reach the webhook':
		'Отключить аккаунт от канала; его сообщения больше не приходят в вебхук',
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
	'Whether a message from amoCRM reached the client': 'дошло ли сообщение из amoCRM до клиента',
	'Tell amoCRM whether a message from it was delivered, read or failed':
		'Сообщить amoCRM, что её сообщение доставлено, прочитано или не дошло',
	'Reactions to messages': 'реакции на сообщения',
	'Set a reaction to a message, or take it back, as the client or as a manager':
		'Поставить реакцию на сообщение или снять её, от клиента или от менеджера',
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
	'The sign that the client is typing': 'знак, что клиент набирает текст',
	'Show in amoCRM that the client is typing': 'Показать в amoCRM, что клиент набирает текст',
};
