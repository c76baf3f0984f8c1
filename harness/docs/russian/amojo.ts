import type { Phrases } from './phrases';

export const amojo: Phrases = {
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
	'Chats and their history': 'чаты и их история',
	'Create a chat, or get the one that has this ID already. It is not shown in amoCRM before its first message.':
		'Создать чат или получить тот, у которого этот ID уже есть. До первого сообщения в amoCRM он не виден.',
	'Get the messages of a chat, newest first': 'Получить сообщения чата, начиная с самых новых',
	'The connection of an account to your channel': 'подключение аккаунта к вашему каналу',
	'Connect an account to the channel; again after every installation of the integration, which changes nothing where it is connected':
		'Подключить аккаунт к каналу; заново после каждой установки интеграции. Если он уже подключён, ничего не меняется',
	'Disconnect an account from the channel; its messages no longer reach the webhook':
		'Отключить аккаунт от канала; его сообщения больше не приходят в вебхук',
	'Whether a message from amoCRM reached the client': 'дошло ли сообщение из amoCRM до клиента',
	'Tell amoCRM whether a message from it was delivered, read or failed':
		'Сообщить amoCRM, что её сообщение доставлено, прочитано или не дошло',
	'Reactions to messages': 'реакции на сообщения',
	'Set a reaction to a message, or take it back, as the client or as a manager':
		'Поставить реакцию на сообщение или снять её, от клиента или от менеджера',
	'The sign that the client is typing': 'знак, что клиент набирает текст',
	'Show in amoCRM that the client is typing': 'Показать в amoCRM, что клиент набирает текст',
};
