/** What the panels say, for the tables of README.ru.md. The permissions are Salebot's own words. */
export const russian: Readonly<Record<string, string>> = {
	// Permissions
	'Read information about clients': 'Чтение информации о клиентах',
	'Change or delete information about clients': 'Изменение/удаление информации о клиентах',
	'Delete clients': 'Удаление клиентов',
	'Read information from the CRM': 'Чтение информации из CRM',
	'Change or delete information from the CRM': 'Изменение/удаление информации из CRM',

	// What is combined
	'platform IDs': 'ID в мессенджере',
	recipients: 'получатели',
	clients: 'клиенты',
	'client IDs': 'ID клиентов',

	// Resources
	'Send messages to a client': 'сообщения клиенту',
	'Start the bot for a client': 'запуск бота для клиента',
	'Send one message to many clients': 'одно сообщение многим клиентам',
	'People who write to the bot': 'люди, которые пишут боту',
	'The correspondence with a client': 'переписка с клиентом',
	'Lists of clients for broadcasts': 'списки клиентов для рассылок',
	'Deals in the CRM of Salebot': 'сделки в CRM Salebot',
	'Channels and blocks of the project': 'каналы и блоки проекта',
	'Variables of clients and deals': 'переменные клиентов и сделок',

	// Messages, callbacks, broadcasts
	'Send a text, a file, buttons or a block of the bot to a client':
		'Отправить клиенту текст, файл, кнопки или блок бота',
	'Send a text, a file or a block of the bot to a phone':
		'Отправить текст, файл или блок бота на телефон',
	'Start the bot for a client found by ID, phone or email; the client sees nothing':
		'Запустить бота для клиента, найденного по ID, телефону или почте; клиент ничего не видит',
	'Start the bot for a VK user': 'Запустить бота для пользователя ВКонтакте',
	'Start the WhatsApp bot for a phone': 'Запустить бота WhatsApp для телефона',
	'Start the bot for a user of Odnoklassniki': 'Запустить бота для пользователя Одноклассников',
	'Start the bot for a Telegram user': 'Запустить бота для пользователя Telegram',
	'Start the email bot for an address; the client is created if there is none':
		'Запустить почтового бота для адреса; если клиента нет, он создаётся',
	'Start the bot for many clients by their IDs in the messenger, 300 in a request':
		'Запустить бота для многих клиентов по их ID в мессенджере, по 300 в запросе',
	'Send a message to a list of the project, to clients or to messenger IDs':
		'Отправить сообщение списку проекта, клиентам или по ID в мессенджере',

	// Clients
	'Get many clients of the project, newest first':
		'Получить клиентов проекта, начиная с самых новых',
	'Bring a client into the project by its messenger ID; one already there is found':
		'Завести клиента в проекте по его ID в мессенджере; если он уже есть, он находится',
	'Delete clients for good. It cannot be undone.': 'Удалить клиентов насовсем, без возврата',
	"Give a client to an employee, or let Salebot's distribution choose one":
		'Назначить клиенту сотрудника или доверить выбор распределению Salebot',
	'Get the client ID of a visitor who writes in the online chat of a site':
		'Получить ID клиента, который пишет в онлайн-чат сайта',
	'Get the client ID of a WhatsApp phone': 'Получить ID клиента по телефону WhatsApp',
	'Find out whether a phone has WhatsApp. Needs a WhatsApp connected to Salebot.':
		'Узнать, есть ли на телефоне WhatsApp; нужен подключённый к Salebot WhatsApp',
	'Find clients by their IDs in the messenger': 'Найти клиентов по их ID в мессенджере',
	'Find a client by phone, among WhatsApp clients and in variables':
		'Найти клиента по телефону: среди клиентов WhatsApp и в переменных',
	'Find a client by an email address in its variables':
		'Найти клиента по адресу почты в его переменных',
	'Find a client by the value of one variable': 'Найти клиента по значению одной переменной',
	'Find the newest client with a variable of the client or of its deals':
		'Найти самого нового клиента по переменной клиента или его сделок',
	'Find all clients with the value of one variable':
		'Найти всех клиентов по значению одной переменной',
	'Find all clients that have up to three variables with the given values':
		'Найти всех клиентов, у которых совпадают до трёх переменных',
	'Find clients by conditions on their variables or those of their deals':
		'Найти клиентов по условиям на их переменные или переменные их сделок',

	// History, lists
	'Get the messages exchanged with a client': 'Получить переписку с клиентом',
	'Delete the correspondence with a client. It cannot be brought back.':
		'Удалить переписку с клиентом, без возврата',
	'Put clients on a list': 'Добавить клиентов в список',
	'Take clients off a list': 'Убрать клиентов из списка',

	// Deals
	'Create a deal; an unknown phone or email creates a client too':
		'Создать сделку; неизвестный телефон или почта создаёт и клиента',
	"Get the ID of a client's current deal": 'Получить ID текущей сделки клиента',
	'Get many deal IDs of a client, each as an item': 'Получить ID сделок клиента, по одной на item',
	'Get the state of a deal in the CRM': 'Получить состояние сделки в CRM',
	"Move a client's current deal to a state of the CRM":
		'Перевести текущую сделку клиента в состояние CRM',
	'Move a deal to the next state of its funnel':
		'Перевести сделку в следующее состояние её воронки',
	'Get variables of a deal': 'Получить переменные сделки',
	'Set variables of a deal. Its name and description are the variables Название and Описание (Name and Description on the international host).':
		'Записать переменные сделки; её имя и описание — переменные Название и Описание (на международном хосте Name и Description)',

	// Project, variables
	'Get the messengers connected to the project, each as an item when simplified':
		'Получить подключённые к проекту мессенджеры, при Simplify по одному на item',
	"Get the blocks of the bot's scheme, each as an item":
		'Получить блоки схемы бота, по одному на item',
	'Save variables of a client or of its current deal':
		'Сохранить переменные клиента или его текущей сделки',
	'Get all variables of a client and its current deal':
		'Получить все переменные клиента и его текущей сделки',

	// Bridge
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

	// amoCRM chats
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
