import { chatwootCommon } from './chatwootCommon';
import { chatwootOlder } from './chatwootOlder';
import type { Phrases } from './phrases';

export const chatwoot: Phrases = {
	...chatwootOlder,
	...chatwootCommon,

	// Messages
	'Messages in a conversation': 'сообщения в диалоге',
	'Send a text, files, a private note, a reply or a form into a conversation':
		'Отправить в диалог текст, файлы, внутреннюю заметку, ответ или форму',
	"Send one of the WhatsApp inbox's templates with its parameters":
		'Отправить один из шаблонов WhatsApp этого inbox с параметрами',
	'Put an emoji on a message (fork)': 'Поставить реакцию на сообщение (форк)',
	'Get many messages of a conversation, newest first':
		'Получить сообщения диалога, начиная с самых новых',
	'Get a message with its delivery status, and its files if wanted':
		'Получить сообщение со статусом доставки, а если нужно, и с файлами',
	'Change the text of a message that was sent (fork)':
		'Изменить текст отправленного сообщения (форк)',
	'Delete the content of a message; in the fork also on WhatsApp':
		'Удалить содержание сообщения; в форке — и в самом WhatsApp',
	'Say how far a message has come; in inboxes of the type API only':
		'Сообщить статус доставки сообщения; только в inbox типа API',
	'Send a message again that has failed': 'Отправить заново сообщение, которое не ушло',
	'Have a message translated, where the account has set up a translation service':
		'Перевести сообщение, если в аккаунте настроен сервис перевода',
	'Get an address to put a large file to. Its signed_id then stands for the file in a message.':
		'Получить адрес для загрузки большого файла. Его signed_id потом заменяет файл в сообщении.',

	// Scheduled and recurring messages
	'Messages to be sent later (fork)': 'отложенные сообщения (форк)',
	'Get many scheduled messages of a conversation, 100 at most':
		'Получить отложенные сообщения диалога, не больше 100',
	'Have a message sent later, while the conversation is open or pending (fork)':
		'Отложить отправку сообщения; уйдёт, пока диалог открыт или ожидает (форк)',
	'Change a scheduled message that is still a draft or pending':
		'Изменить отложенное сообщение, пока оно черновик или ждёт отправки',
	'Delete a scheduled message that was not sent yet':
		'Удалить отложенное сообщение, которое ещё не ушло',
	'Messages to be sent again and again (fork)': 'повторяющиеся сообщения (форк)',
	'Get many recurring messages of a conversation': 'Получить повторяющиеся сообщения диалога',
	'Have a message sent again and again (fork)':
		'Отправлять сообщение снова и снова по расписанию (форк)',
	'Change a recurring message, pause it or end it':
		'Изменить повторяющееся сообщение, приостановить его или закончить',
	'Cancel recurring message': 'Отменить повторяющееся сообщение',

	// Conversations
	'Conversations, whom they belong to and how they stand':
		'диалоги: кому они назначены и в каком состоянии',
	'Get many conversations, of whatever status unless one is chosen':
		'Получить диалоги; если статус не выбран — с любым',
	'Get conversation': 'Получить диалог',
	"Get a contact's conversation in an inbox, or begin one where there is none":
		'Получить диалог контакта в inbox или начать новый, если его нет',
	'Begin a conversation with a contact. An inbox locked to a single one gives the one that is there.':
		'Начать диалог с контактом. Inbox с единственным диалогом на контакт отдаёт тот, что уже есть.',
	'Change the priority or the SLA. Status, labels and attributes have operations of their own.':
		'Изменить приоритет или SLA. Для статуса, меток и атрибутов есть свои операции.',
	'Find conversations of any status by a text in their messages':
		'Найти диалоги с любым статусом по тексту сообщений',
	'Find conversations by conditions on their fields and custom attributes':
		'Найти диалоги по условиям на поля и пользовательские атрибуты',
	'Count conversations: mine, assigned, unassigned and all':
		'Посчитать диалоги: мои, назначенные, неназначенные и все',
	'Give a conversation to an agent, a bot or a team, or take it away from them':
		'Назначить диалог агенту, боту или команде либо снять назначение',
	"Open, resolve, snooze or set pending. An agent's token that opens it also gets it assigned.":
		'Открыть, решить, отложить или перевести в ожидание. Токен агента, который открывает диалог, получает его себе.',
	'Give a conversation a priority, or take it away': 'Задать приоритет диалога или снять его',
	'Give a conversation exactly these custom attributes; all others are taken away':
		'Задать диалогу ровно эти пользовательские атрибуты; остальные убираются',
	'Add or change custom attributes of a conversation; the others stay':
		'Добавить или изменить пользовательские атрибуты диалога; остальные остаются',
	'Take custom attributes away from a conversation; the others stay':
		'Убрать пользовательские атрибуты диалога; остальные остаются',
	"Take custom attributes away in one call, on servers from 4.17 on. 'Remove Custom Attributes' does so on every server.":
		'Убрать пользовательские атрибуты одним вызовом, на серверах с 4.17. На любом сервере это делает Remove Custom Attributes.',
	'Get the files of a conversation, newest first, and download them if wanted':
		'Получить файлы диалога, начиная с самых новых, и скачать их, если нужно',
	'Get the agents who follow a conversation': 'Получить агентов, которые следят за диалогом',
	'Let agents follow a conversation': 'Добавить агентов, которые следят за диалогом',
	'Let exactly these agents follow a conversation':
		'Задать ровно этих агентов, следящих за диалогом',
	'Let agents follow a conversation no more': 'Убрать агентов из следящих за диалогом',
	'Show in the channel that somebody is writing, or has stopped':
		'Показать в канале, что кто-то набирает текст или перестал',
	'Note that the agent has seen the conversation': 'Отметить, что агент видел диалог',
	'Note that the agent has not seen the last message':
		'Отметить, что последнее сообщение агент не видел',
	'Block the contact of a conversation and resolve it':
		'Заблокировать контакт диалога, а диалог закрыть',
	'Let the contact of a muted conversation write again': 'Снова разрешить контакту писать',
	'Send the whole conversation by email; at most 30 an hour in an account':
		'Отправить весь диалог по почте; не больше 30 в час на аккаунт',
	'Delete a conversation with its messages': 'Удалить диалог вместе с сообщениями',
	'Labels on a conversation': 'метки диалога',
	'Get the labels of a conversation': 'Получить метки диалога',
	'Give a conversation labels; those it has stay': 'Добавить диалогу метки; имеющиеся остаются',
	'Take labels from a conversation; the others stay': 'Снять метки с диалога; остальные остаются',
	'Give a conversation exactly these labels; all others are taken away':
		'Задать диалогу ровно эти метки; остальные снимаются',

	// Groups
	'WhatsApp groups of the fazer.ai fork': 'группы WhatsApp в форке fazer.ai',
	'Get many WhatsApp groups of the account or of an inbox':
		'Получить группы WhatsApp аккаунта или одного inbox',
	'Get a group with its settings, as the server knows it from WhatsApp':
		'Получить группу с её настройками, какой сервер знает её из WhatsApp',
	'Get the contact of a group by its JID in WhatsApp':
		'Получить контакт группы по её JID в WhatsApp',
	'Create a WhatsApp group. Its contact and conversation follow a little later: see Create and Wait.':
		'Создать группу WhatsApp. Её контакт и диалог появятся чуть позже: см. Create and Wait.',
	'Create a WhatsApp group and wait until its contact, its conversation and its members are in Chatwoot':
		'Создать группу WhatsApp и дождаться, пока в Chatwoot появятся её контакт, беседа и участники',
	'Change the name, description or picture of a group. If one of them fails, those before it stay changed.':
		'Изменить имя, описание или картинку группы. Если что-то одно не удалось, сделанное до него остаётся.',
	'Decide who may write, change the group, add members and join. Where one setting is changed again within seconds, Chatwoot may show the earlier value until the next sync.':
		'Решить, кому можно писать, менять группу, добавлять участников и вступать. Если одну настройку снова изменить за несколько секунд, Chatwoot может показывать прежнее значение до следующей синхронизации.',
	'Take the connected number out of a group. Chatwoot notes it when WhatsApp confirms it.':
		'Вывести подключённый номер из группы. Chatwoot отметит это, когда подтвердит WhatsApp.',
	'Let the server read a group anew from WhatsApp. It does so later, and at most every 15 minutes.':
		'Попросить сервер заново прочитать группу из WhatsApp. Он делает это позже и не чаще раза в 15 минут.',
	'Let the server read a group anew from WhatsApp and wait until it has. One synced less than 15 minutes ago is returned as it is.':
		'Попросить сервер заново прочитать группу из WhatsApp и дождаться этого. Прочитанная меньше 15 минут назад возвращается как есть.',
	'Get the active members of a group, admins first':
		'Получить действующих участников группы, сначала админов',
	"Add people to a group by phone. Who was refused is listed as a member until the next sync: use 'Sync and Wait', then 'Get Members', to see who is in it.":
		'Добавить людей в группу по номеру телефона. Кому отказано, до следующей синхронизации числится участником: кто в группе, покажут «Sync and Wait», затем «Get Members».',
	'Make a member an admin of the group, or an admin a plain member':
		'Сделать участника админом группы или админа обычным участником',
	'Put a person out of a group': 'Исключить человека из группы',
	'Get the link by which people join a group': 'Получить ссылку, по которой вступают в группу',
	'Make the invite link useless and get a new one': 'Отозвать ссылку-приглашение и получить новую',
	'Get who wants to join a group. None come back where the connected number is no admin.':
		'Получить тех, кто просится в группу. Если подключённый номер не админ, список пуст.',
	'Let people who asked for it into a group, or turn them down':
		'Впустить в группу тех, кто просился, или отказать им',
	'Send a text or files to a group, with mentions of members or of everyone':
		'Отправить в группу текст или файлы, с упоминанием участников или всех сразу',

	// Contacts
	'People and groups who write, or are written to':
		'люди и группы, которые пишут или которым пишут',
	'Get many contacts: only those with an email, a phone or an identifier':
		'Получить контакты: только те, у которых есть почта, телефон или identifier',
	'Get contact': 'Получить контакт',
	'Find contacts whose name, email, phone or identifier contains a text':
		'Найти контакты, у которых имя, почта, телефон или identifier содержит текст',
	'Find contacts by conditions on their fields and custom attributes':
		'Найти контакты по условиям на поля и пользовательские атрибуты',
	'Create a contact. Email, phone and identifier may not belong to another one.':
		'Создать контакт. Почта, телефон и identifier не должны принадлежать другому.',
	'Create a new record, or update the current one if it already exists (upsert)':
		'Создать контакт или изменить тот, что уже есть (upsert)',
	'Change a contact. Attributes that are not named stay.':
		'Изменить контакт. Неназванные атрибуты остаются.',
	'Delete a contact with its conversations. One that is online is refused.':
		'Удалить контакт вместе с диалогами. Тот, что сейчас в сети, не удаляется.',
	'Join a contact into another one, which stays; the joined one is deleted':
		'Влить контакт в другой; тот остаётся, влитый удаляется',
	'Get the latest conversations of a contact, 20 at most':
		'Получить последние диалоги контакта, не больше 20',
	'Get the inboxes from which a contact can be written to':
		'Получить inboxes, из которых контакту можно написать',
	'Give a contact an identity in an inbox, so that conversations can begin there':
		'Завести контакт в inbox, чтобы там можно было начинать диалоги',
	'Get the contacts who are online now': 'Получить контакты, которые сейчас в сети',
	'Create contacts from a CSV file. The server does so in the background.':
		'Создать контакты из файла CSV. Сервер делает это в фоне.',
	"Have a CSV of the contacts sent to the email of the token's user":
		'Отправить CSV с контактами на почту пользователя, чей это токен',
	'Take custom attributes away from a contact; the others stay':
		'Убрать пользовательские атрибуты контакта; остальные остаются',
	'Delete avatar of contact': 'Удалить аватар контакта',
	'Labels on a contact': 'метки контакта',
	'Get the labels of a contact': 'Получить метки контакта',
	'Give a contact labels; those it has stay': 'Добавить контакту метки; имеющиеся остаются',
	'Take labels from a contact; the others stay': 'Снять метки с контакта; остальные остаются',
	'Give a contact exactly these labels; all others are taken away':
		'Задать контакту ровно эти метки; остальные снимаются',
	'Notes of the agents about a contact': 'заметки агентов о контакте',
	'Get many notes of contact': 'Получить заметки о контакте',
	'Get note of contact': 'Получить заметку о контакте',
	'Create note of contact': 'Создать заметку о контакте',
	'Update note of contact': 'Изменить заметку о контакте',
	'Delete note of contact': 'Удалить заметку о контакте',

	// The account
	'Labels of the account, for contacts and conversations':
		'метки аккаунта, для контактов и диалогов',
	'Get many labels of the account': 'Получить метки аккаунта',
	'Get label': 'Получить метку',
	'Create label': 'Создать метку',
	'Update label': 'Изменить метку',
	'Delete label': 'Удалить метку',
	'The user whose token it is': 'пользователь, чей это токен',
	"Get the token's user with its accounts and roles, without its tokens":
		'Получить пользователя токена с его аккаунтами и ролями, без самих токенов',

	// Search, notifications, bulk actions and the internal chat
	'Search the whole account': 'поиск по всей учётной записи',
	'Search contacts, conversations, messages and articles at once; 15 of each a page. The filters need advanced search (Enterprise).':
		'Искать сразу в контактах, диалогах, сообщениях и статьях; по 15 на странице. Фильтрам нужен расширенный поиск (Enterprise).',
	'Search articles of the help center for a word, the best match first, also by when they were changed':
		'Искать статьи справочного центра по слову, сначала самые подходящие, в том числе по времени изменения',
	'Search contacts for a word, the latest activity first, also by its time':
		'Искать контакты по слову, сначала с последней активностью, в том числе по её времени',
	'Search conversations for a word, the newest first. Since and Until, of their last activity, need advanced search (Enterprise).':
		'Искать диалоги по слову, сначала новые. Отбору по времени последней активности (Since и Until) нужен расширенный поиск (Enterprise).',
	'Search messages of the last 3 months for a word, the newest first':
		'Искать сообщения за последние 3 месяца по слову, сначала новые',
	'Notifications of the token’s user': 'уведомления пользователя токена',
	"Get many notifications of the token's user": 'Получить уведомления пользователя токена',
	"Get the number of unread notifications of the token's user":
		'Узнать число непрочитанных уведомлений пользователя токена',
	'Mark a notification as read': 'Отметить уведомление прочитанным',
	'Mark a notification as unread': 'Отметить уведомление непрочитанным',
	'Mark all notifications as read, or those of one conversation':
		'Отметить прочитанными все уведомления или уведомления одного диалога',
	'Hide a notification until a time': 'Отложить уведомление до времени',
	'Delete a notification': 'Удалить уведомление',
	'Delete the notifications that were read, or all of them':
		'Удалить прочитанные уведомления или все',
	"Get which notifications the token's user gets by email and as push":
		'Узнать, какие уведомления пользователь токена получает по почте и как push',
	"Choose which notifications the token's user gets by email and as push":
		'Выбрать, какие уведомления пользователь токена получает по почте и как push',
	'Change many conversations or contacts at once': 'изменить сразу много диалогов или контактов',
	'Set status, agent, team or labels of many conversations, or labels of many contacts; the server does so in the background':
		'Задать статус, агента, команду или метки многих диалогов либо метки многих контактов; сервер делает это в фоне',
	'Channels of the chat among agents': 'каналы внутреннего чата агентов',
	'Get many channels of the internal chat that the user is in':
		'Получить каналы внутреннего чата, в которых есть пользователь',
	'Get a channel of the internal chat with its members':
		'Получить канал внутреннего чата с участниками',
	'Create a channel of the internal chat. Public and private ones want an administrator.':
		'Создать канал внутреннего чата. Для общих и закрытых нужен администратор.',
	'Change the name, description or category of a channel':
		'Изменить название, описание или категорию канала',
	'Delete a channel of the internal chat with its messages':
		'Удалить канал внутреннего чата вместе с сообщениями',
	'Archive a channel: nobody can write in it any more':
		'Убрать канал в архив: писать в нём больше нельзя',
	'Bring an archived channel back': 'Вернуть канал из архива',
	"Mark everything in a channel as read by the token's user":
		'Отметить всё в канале прочитанным пользователем токена',
	"Mark a channel as unread by the token's user from a message on":
		'Отметить канал непрочитанным пользователем токена начиная с сообщения',
	'Show the others in a channel that somebody is typing, or no more':
		'Показать остальным в канале, что кто-то печатает, или перестать',
	'Get the people in a channel': 'Получить участников канала',
	'Add agents to a channel': 'Добавить агентов в канал',
	'Take somebody out of a channel': 'Убрать участника из канала',
	'Get the categories that channels are kept in': 'Получить категории каналов',
	'Create a category to keep channels in': 'Создать категорию каналов',
	'Messages of the chat among agents': 'сообщения внутреннего чата агентов',
	'Get many messages of a channel, the newest page first':
		'Получить сообщения канала, начиная с новых',
	'Write into a channel of the internal chat, with files if wanted':
		'Написать в канал внутреннего чата, при желании с файлами',
	'Replace the text of a message': 'Заменить текст сообщения',
	'Delete a message': 'Удалить сообщение',
	'Get a message and the replies in its thread, each as an item':
		'Получить сообщение и ответы в его ветке, каждый элементом',
	'Pin a message to its channel': 'Закрепить сообщение в канале',
	'Take a pinned message down': 'Открепить сообщение',
	'Put an emoji under a message': 'Поставить эмодзи под сообщением',
	'Take a reaction back': 'Убрать реакцию',
	'Search channels, direct talks and messages of the internal chat for a word; 15 messages a page, the newest first':
		'Искать каналы, личные беседы и сообщения внутреннего чата по слову; сообщения по 15 на странице, сначала новые',
	'Ask the people of a channel to vote. Needs a licence.':
		'Провести опрос в канале. Нужна лицензия.',
	'Choose one of the choices of a poll. Needs a licence.':
		'Выбрать вариант в опросе. Нужна лицензия.',
};
