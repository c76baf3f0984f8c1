import { chatwootCommon } from './chatwootCommon';
import type { Phrases } from './phrases';

export const chatwootAdmin: Phrases = {
	...chatwootCommon,

	// Inboxes and webhooks
	'Channels and who works in them': 'каналы (inboxes) и те, кто в них работает',
	'Get many inboxes that the user may see': 'Получить inboxes, доступные пользователю',
	'Get an inbox with its settings and WhatsApp templates':
		'Получить inbox с настройками и шаблонами WhatsApp',
	'Create inbox': 'Создать inbox',
	'Update inbox': 'Изменить inbox',
	'Delete an inbox with its conversations; the server does so in the background':
		'Удалить inbox вместе с диалогами; сервер делает это в фоне',
	'Get the agents who work in an inbox': 'Получить агентов, которые работают в inbox',
	'Let agents work in an inbox; those who do already stay':
		'Добавить в inbox агентов; имеющиеся остаются',
	'Let exactly these agents work in an inbox': 'Задать ровно этих агентов inbox',
	'Let agents work in an inbox no more': 'Убрать агентов из inbox',
	'Get the agents to whom conversations of an inbox can be assigned':
		'Получить агентов, которым можно назначать диалоги inbox',
	'Get the bot that answers first in an inbox, if there is one':
		'Получить бота, который отвечает в inbox первым, если он есть',
	'Let a bot answer first in an inbox, or take it away by leaving it empty':
		'Поставить в inbox бота, который отвечает первым; пустое поле убирает его',
	'Take the picture of an inbox away': 'Убрать картинку inbox',
	'Ask WhatsApp whether a phone has an account (fork)':
		'Спросить у WhatsApp, есть ли он на телефоне (форк)',
	'Connect the WhatsApp number of an inbox (fork)': 'Подключить номер WhatsApp inbox (форк)',
	'Disconnect the WhatsApp number of an inbox (fork)': 'Отключить номер WhatsApp inbox (форк)',
	'Let the server read the WhatsApp templates anew, in the background':
		'Попросить сервер заново прочитать шаблоны WhatsApp, в фоне',
	'Where the account sends its events. The Chatwoot Trigger makes its own.':
		'куда аккаунт отправляет события; Chatwoot Trigger заводит свой вебхук сам',
	'Get many webhooks of the account': 'Получить вебхуки аккаунта',
	'Have events sent to a URL, which may stand in an account only once':
		'Отправлять события на URL; в аккаунте он может стоять только один раз',
	'Change a webhook. The fork changes name and events only and ignores the rest.':
		'Изменить вебхук. Форк меняет только имя и события, остальное пропускает.',
	'Delete webhook': 'Удалить вебхук',
};
