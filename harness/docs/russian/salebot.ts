import type { Phrases } from './phrases';

/** The permissions are Salebot's own words. */
export const salebot: Phrases = {
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
	'Get the messengers connected to the project, each as an item':
		'Получить подключённые к проекту мессенджеры, по одному на item',
	"Get the blocks of the bot's scheme, each as an item":
		'Получить блоки схемы бота, по одному на item',
	'Save variables of a client or of its current deal':
		'Сохранить переменные клиента или его текущей сделки',
	'Get all variables of a client and its current deal':
		'Получить все переменные клиента и его текущей сделки',
};
