import { chatwootOlder } from './chatwootOlder';
import type { Phrases } from './phrases';

export const chatwootClient: Phrases = {
	...chatwootOlder,
	'The person who writes to the inbox': 'тот, кто пишет в inbox',
	'Create a contact in the inbox. Its source_id is the key to everything else that this node does.':
		'Создать контакт в inbox. Его source_id нужен всем остальным операциям этой ноды.',
	'Get the contact with your own ID for it, or create it where the inbox has none. One that is there is not changed.':
		'Получить контакт по вашему собственному ID или создать его, если в inbox такого нет. Имеющийся не меняется.',
	'Get contact': 'Получить контакт',
	'Change a contact. An email or phone that another contact has joins the two into that one.':
		'Изменить контакт. Если почта или телефон есть у другого контакта, оба объединяются в нём.',
	'The conversations of a contact': 'диалоги контакта',
	'Begin a conversation of a contact, beside those that are there':
		'Начать новый диалог контакта рядом с имеющимися',
	'Get many conversations of a contact in the inbox; of one whose identity is proved those of every inbox':
		'Получить диалоги контакта в inbox; если его личность подтверждена, то из всех inbox',
	'Get conversation': 'Получить диалог',
	"Get a contact's conversation, or begin one where there is none":
		'Получить диалог контакта или начать его, если диалога нет',
	'End a conversation in the name of the contact; a new message opens it again':
		'Завершить диалог от имени контакта; новое сообщение откроет его снова',
	'Show the agents that the contact is writing, or has stopped':
		'Показать агентам, что контакт печатает или перестал',
	'Tell the agents that the contact has seen the conversation (last seen)':
		'Сообщить агентам, что контакт видел диалог (last seen)',
	'Messages in a conversation, as the contact sees and sends them':
		'сообщения диалога, как их видит и отправляет контакт',
	'Send a text or files in the name of the contact': 'Отправить текст или файлы от имени контакта',
	'Get many messages of a conversation, newest first; no private notes':
		'Получить сообщения диалога, начиная с новых; без внутренних заметок',
	'Answer a form, a choice or a satisfaction survey in the name of the contact':
		'Ответить на форму, выбор или опрос от имени контакта',
	'The inbox of the credential': 'inbox из учётных данных',
	'Get the name and the opening hours of the inbox of the credential':
		'Получить имя и часы работы inbox из учётных данных',
	'The satisfaction survey of a conversation': 'опрос удовлетворённости по диалогу',
	'Get the web page on which the contact rates a conversation, as HTML':
		'Получить страницу, на которой контакт оценивает диалог, в HTML',
};
