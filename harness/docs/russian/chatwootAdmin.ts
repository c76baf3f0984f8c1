import { chatwootCommon } from './chatwootCommon';
import { chatwootOlder } from './chatwootOlder';
import type { Phrases } from './phrases';

export const chatwootAdmin: Phrases = {
	...chatwootOlder,
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
	'Let a bot answer first in an inbox, or take its bot away':
		'Поставить в inbox бота, который отвечает первым, или убрать его',
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

	// What the account is set to
	'The account itself and its settings': 'сам аккаунт и его настройки',
	'Get an account with its settings and what is switched on in it':
		'Получить аккаунт с настройками и включёнными функциями',
	'Change the settings of an account': 'Изменить настройки аккаунта',
	'People who work in the account': 'люди, которые работают в аккаунте',
	'Get many agents of the account, administrators too':
		'Получить агентов аккаунта, администраторов тоже',
	'Get an agent of the account by the user ID': 'Получить агента аккаунта по ID пользователя',
	'Get the agent of the account with an email, or nothing':
		'Получить агента аккаунта по адресу почты или ничего',
	'Get the agents to whom conversations of all these inboxes can be assigned':
		'Получить агентов, которым можно назначать диалоги всех этих inboxes',
	'Invite a person by email as an agent or administrator':
		'Пригласить человека по почте агентом или администратором',
	'Invite several people by email as agents. Who is an agent already stays as they are.':
		'Пригласить по почте сразу нескольких агентов. С теми, кто уже агент, ничего не происходит.',
	'Change the name, role or availability of an agent': 'Изменить имя, роль или доступность агента',
	'Take a person out of the account; the conversations stay':
		'Убрать человека из аккаунта; диалоги остаются',
	'Programs that answer first in an inbox': 'программы, которые отвечают в inbox первыми',
	'Get many bots of the account, and those of the whole server':
		'Получить ботов аккаунта и ботов всего сервера',
	'Get agent bot': 'Получить бота',
	'Update agent bot': 'Изменить бота',
	'Delete agent bot': 'Удалить бота',
	'Create a bot that answers first in inboxes. Its token and secret come with Include Secrets.':
		'Создать бота, который отвечает в inboxes первым. Его токен и секрет приходят с Include Secrets.',
	'Give a bot another access token; the old one is of no use any more. The new one comes with Include Secrets.':
		'Дать боту другой токен; старый перестаёт работать. Новый приходит с Include Secrets.',
	'Agents who share conversations': 'агенты с общими диалогами',
	'Get many teams of the account': 'Получить команды аккаунта',
	'Get team': 'Получить команду',
	'Create team': 'Создать команду',
	'Update team': 'Изменить команду',
	'Delete team': 'Удалить команду',
	'Get the agents of a team': 'Получить агентов команды',
	'Put agents into a team; those who are in it stay':
		'Добавить агентов в команду; имеющиеся остаются',
	'Let exactly these agents be in a team': 'Задать ровно этих агентов команды',
	'Take agents out of a team': 'Убрать агентов из команды',
	'Texts that agents put into a reply by a short code':
		'тексты, которые агенты вставляют в ответ коротким кодом',
	'Get many canned responses of the account, or those that hold a text':
		'Получить шаблоны ответов аккаунта или те, где есть заданный текст',
	'Create canned response': 'Создать шаблон ответа',
	'Update canned response': 'Изменить шаблон ответа',
	'Delete canned response': 'Удалить шаблон ответа',
	'Create a new record, or update the current one if it already exists (upsert)':
		'Создать запись или изменить ту, что уже есть (upsert)',
	'Fields of your own on contacts and conversations': 'собственные поля контактов и диалогов',
	'Get many custom attributes of contacts, of conversations or of both':
		'Получить пользовательские атрибуты контактов, диалогов или и тех и других',
	'Get custom attribute': 'Получить пользовательский атрибут',
	'Create custom attribute': 'Создать пользовательский атрибут',
	'Update custom attribute': 'Изменить пользовательский атрибут',
	'Delete custom attribute': 'Удалить пользовательский атрибут',
	"Filters that the token's user has saved": 'фильтры, которые сохранил пользователь токена',
	"Get many filters that the token's user has saved: those of conversations, unless 'Of' among the filters says otherwise":
		'Получить фильтры, которые сохранил пользователь токена: фильтры диалогов, если в Of не выбрано другое',
	'Get custom filter': 'Получить сохранённый фильтр',
	"Save a filter under a name, for the token's user alone or for everybody":
		'Сохранить фильтр под именем: для одного пользователя токена или для всех',
	'Change a saved filter. Its conditions are replaced whole.':
		'Изменить сохранённый фильтр. Условия заменяются целиком.',
	'Delete custom filter': 'Удалить сохранённый фильтр',
	'What Chatwoot does by itself when something happens':
		'что Chatwoot делает сам, когда что-то происходит',
	'Get many automation rules of the account': 'Получить правила автоматизации аккаунта',
	'Get automation rule': 'Получить правило автоматизации',
	'Have something done by itself whenever conditions hold':
		'Делать что-то автоматически, когда выполняются условия',
	'Change a rule. Conditions and actions are replaced whole.':
		'Изменить правило. Условия и действия заменяются целиком.',
	'Make a second rule like one that is there': 'Создать копию имеющегося правила',
	'Delete automation rule': 'Удалить правило автоматизации',
	'Actions that are run on conversations at once':
		'наборы действий, которые выполняются над диалогами разом',
	"Get many macros: everyone's and those of the token's user":
		'Получить макросы: общие и принадлежащие пользователю токена',
	'Get macro': 'Получить макрос',
	'Put actions together that are run on a conversation at once':
		'Собрать действия, которые выполняются над диалогом разом',
	"Delete a macro; one that is everyone's only an administrator may":
		'Удалить макрос; общий может удалить только администратор',
	"Change a macro. Its actions are replaced whole; what is everyone's only an administrator may change.":
		'Изменить макрос. Действия заменяются целиком; общий макрос меняет только администратор.',
	'Run a macro on conversations; the server does so in the background':
		'Выполнить макрос над диалогами; сервер делает это в фоне',
	'Delete macro': 'Удалить макрос',
	'Messages to visitors of a website, or to many contacts at once':
		'сообщения посетителям сайта или сразу многим контактам',
	'Get many campaigns of the account': 'Получить кампании аккаунта',
	'Get the campaigns of an inbox': 'Получить кампании inbox',
	'Get campaign': 'Получить кампанию',
	'Have a message shown to visitors of a website, or sent out once by SMS or WhatsApp':
		'Показывать сообщение посетителям сайта или один раз разослать его по SMS либо WhatsApp',
	'Change a campaign. One that was sent out is refused.':
		'Изменить кампанию. Уже разосланную сервер менять не даёт.',
	'Delete campaign': 'Удалить кампанию',
	'How soon conversations are to be answered and resolved (licensed server)':
		'как скоро отвечать на диалоги и закрывать их (лицензионный сервер)',
	'Get many SLA policies of the account (licensed server)':
		'Получить политики SLA аккаунта (лицензионный сервер)',
	'Get SLA policy': 'Получить политику SLA',
	'Promise how soon conversations are answered and resolved (licensed server)':
		'Задать, как скоро отвечать на диалоги и закрывать их (лицензионный сервер)',
	'Update SLA policy': 'Изменить политику SLA',
	'Delete SLA policy': 'Удалить политику SLA',
	'What agents may do, beside the two roles that Chatwoot has (licensed server)':
		'что можно агентам сверх двух ролей самого Chatwoot (лицензионный сервер)',
	'Get many custom roles of the account (licensed server)':
		'Получить пользовательские роли аккаунта (лицензионный сервер)',
	'Get custom role': 'Получить пользовательскую роль',
	'Make a role with permissions of your choice (licensed server)':
		'Создать роль с выбранными правами (лицензионный сервер)',
	'Update custom role': 'Изменить пользовательскую роль',
	'Delete custom role': 'Удалить пользовательскую роль',
	'Companies that contacts belong to (licensed server)':
		'компании, к которым относятся контакты (лицензионный сервер)',
	'Get many companies of the account, by name (licensed server)':
		'Получить компании аккаунта по имени (лицензионный сервер)',
	'Find companies whose name or domain contains a text (licensed server)':
		'Найти компании, у которых имя или домен содержит текст (лицензионный сервер)',
	'Get company': 'Получить компанию',
	'Create company': 'Создать компанию',
	'Change a company. Attributes that are not named stay.':
		'Изменить компанию. Неназванные атрибуты остаются.',
	'Delete company': 'Удалить компанию',
	'Pages of your own beside conversations': 'собственные страницы рядом с диалогами',
	'Get many dashboard apps of the account': 'Получить приложения панели аккаунта',
	'Get dashboard app': 'Получить приложение панели',
	'Have a page of your own shown beside conversations':
		'Показывать рядом с диалогами собственную страницу',
	'Update dashboard app': 'Изменить приложение панели',
	'Delete dashboard app': 'Удалить приложение панели',
	'Other services that the account is joined with': 'другие сервисы, с которыми связан аккаунт',
	'Get many apps that the server can be joined with, and the hooks of those that are':
		'Получить приложения, с которыми можно связать сервер, и хуки уже связанных',
	'Join the account or an inbox with an app': 'Связать аккаунт или inbox с приложением',
	'Switch a hook on or off, or change its settings, which are replaced whole':
		'Включить или выключить хук либо изменить его настройки; они заменяются целиком',
	'Separate the account or an inbox from an app': 'Отвязать аккаунт или inbox от приложения',
	'Files that automation rules and macros send': 'файлы, которые отправляют правила и макросы',
	"Upload a file whose 'blob_id' an automation rule or a macro can send":
		"Загрузить файл; по его 'blob_id' файл отправит правило автоматизации или макрос",
	'Help centers': 'справочные центры',
	'Get many portals of the account': 'Получить порталы аккаунта',
	'Get a portal with the counts of its articles in a language':
		'Получить портал с числом статей на языке',
	'Create a help center': 'Создать справочный центр',
	'Change a portal. A new slug is a new address.': 'Изменить портал. Новый slug — это новый адрес.',
	"Put a portal away; 'Update' brings it back": 'Убрать портал в архив; Update возвращает его',
	'Delete a portal with its categories and articles':
		'Удалить портал вместе с категориями и статьями',
	'Chapters of a help center': 'разделы справочного центра',
	'Get many categories of a portal, in one language or in all':
		'Получить категории портала, на одном языке или на всех',
	'Get portal category': 'Получить категорию портала',
	'Create portal category': 'Создать категорию портала',
	'Update portal category': 'Изменить категорию портала',
	'Delete a category; its articles stay': 'Удалить категорию; её статьи остаются',
	'Texts of a help center': 'тексты справочного центра',
	'Get many articles of a portal': 'Получить статьи портала',
	'Get an article with its text': 'Получить статью с текстом',
	'Create an article, a draft unless another status is chosen':
		'Создать статью; если статус не выбран — черновик',
	'Update article': 'Изменить статью',
	'Give articles of a portal their positions': 'Задать порядок статей портала',
	'Delete article': 'Удалить статью',
};
