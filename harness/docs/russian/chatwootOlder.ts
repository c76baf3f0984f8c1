import type { Phrases } from './phrases';

const FILTER =
	'visibility появилось после Chatwoot 4.11: там фильтр виден только тому, кто его создал.';
const PORTAL =
	'Код для head и body, черновики среди языков, layout и ссылки на соцсети появились после Chatwoot 4.11.';

/** What older servers do otherwise. */
export const chatwootOlder: Phrases = {
	'The secret of an API inbox is there from Chatwoot 4.13 on; imap_authentication, voice_enabled and inbound_calls_enabled came after 4.11.':
		'Секрет inbox типа API есть с Chatwoot 4.13; imap_authentication, voice_enabled и inbound_calls_enabled появились после 4.11.',
	'The secret of a bot is there from Chatwoot 4.13 on.': 'Секрет бота есть с Chatwoot 4.13.',
	'The secret of a webhook is there from Chatwoot 4.11.2 on, in the fork from 4.12.':
		'Секрет вебхука есть с Chatwoot 4.11.2, в форке с 4.12.',
	'The secret of a webhook is there from Chatwoot 4.11.2 on, in the fork from 4.12. Chatwoot 4.11 refuses the events that the fork got later.':
		'Секрет вебхука есть с Chatwoot 4.11.2, в форке с 4.12. Событий, которые появились в форке позже, Chatwoot 4.11 не принимает.',
	'content_type of an attachment came after Chatwoot 4.11.':
		'content_type вложения появился после Chatwoot 4.11.',
	'content_type of an attachment came after Chatwoot 4.11. A conversation of another contact is refused from then on, too.':
		'content_type вложения появился после Chatwoot 4.11. С тех же версий сервер не принимает и диалог чужого контакта.',
	'visibility came after Chatwoot 4.11: there, a filter is for the user who made it.': FILTER,
	"visibility came after Chatwoot 4.11: there, a filter is for the user who made it. For somebody else's filter, 4.11 says that it is not there.": `${FILTER} О чужом фильтре 4.11 отвечает, что его нет.`,
	"The code for head and body, drafts among the languages, layout and social profiles came after Chatwoot 4.11. Chatwoot 4.11 fails without 'Custom Domain', and with settings that it does not know.": `${PORTAL} Без Custom Domain и с незнакомыми настройками Chatwoot 4.11 отвечает сбоем.`,
	'The code for head and body, drafts among the languages, layout and social profiles came after Chatwoot 4.11. Once a help center could not be made, Chatwoot 4.11 fails to list them.': `${PORTAL} После неудачного создания центра помощи Chatwoot 4.11 не может показать и их список.`,
	'The code for head and body, drafts among the languages, layout and social profiles came after Chatwoot 4.11.':
		PORTAL,
	'An agent bot may do this after Chatwoot 4.11 only.':
		'Бот может это только на версиях новее Chatwoot 4.11.',
	"A bot's token is refused by Chatwoot 4.11 in words, by 4.15 without any.":
		'Токен бота Chatwoot 4.11 отвергает с объяснением, 4.15 — без него.',
	'The operator days_before works on Chatwoot 4.11; 4.15 fails with it.':
		'Оператор days_before работает на Chatwoot 4.11; на 4.15 он вызывает сбой.',
	"Chatwoot 4.11 takes an agent's token, 4.15 an administrator's only.":
		'Chatwoot 4.11 принимает токен агента, 4.15 — только администратора.',
	'onboarding_step of an account came after Chatwoot 4.11.':
		'onboarding_step аккаунта появился после Chatwoot 4.11.',
	'Some settings of apps, such as language_code, came after Chatwoot 4.11.':
		'Некоторые настройки приложений, например language_code, появились после Chatwoot 4.11.',
	'These calls are beside the document and were asked of Chatwoot 4.15.1 only: an older server may lack them, and then answers 404.':
		'Этих вызовов нет в документации, проверены они только на Chatwoot 4.15.1: на более старом сервере их может не быть, и тогда он отвечает 404.',
	'The call is there after Chatwoot 4.11 only.':
		'Вызов есть только на версиях новее Chatwoot 4.11.',
	'The call is there from Chatwoot 4.17 on.': 'Вызов есть с Chatwoot 4.17.',
};
