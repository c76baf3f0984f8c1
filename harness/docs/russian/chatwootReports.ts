import { chatwootCommon } from './chatwootCommon';
import { chatwootOlder } from './chatwootOlder';
import type { Phrases } from './phrases';

export const chatwootReports: Phrases = {
	...chatwootOlder,
	...chatwootCommon,

	'What was measured, such as each first response time':
		'что было измерено, например время каждого первого ответа',
	'Get what was measured in a conversation, such as the first response time':
		'Получить измеренное в диалоге, например время первого ответа',

	'Figures over a range of time': 'показатели за период',
	'Get one figure over time: an item for each day, week or other span':
		'Получить один показатель по времени: элемент на каждый день, неделю или другой отрезок',
	'Get all figures of a range in one item, with those of the range before it':
		'Получить все показатели периода одним элементом, рядом с показателями предыдущего периода',
	'Get how many conversations of the account are open, unattended, unassigned and pending now':
		'Сколько диалогов аккаунта сейчас открыто, без ответа, без агента и в ожидании',
	'Get how many open and unattended conversations each agent has now':
		'Сколько открытых диалогов и диалогов без ответа сейчас у каждого агента',
	'Get how many conversations of each channel were answered within an hour, four hours and so on':
		'На сколько диалогов каждого канала ответили в течение часа, четырёх часов и так далее',
	'Get how many conversations of each inbox have each label: an item for each inbox':
		'Сколько диалогов каждого inbox с каждой меткой: элемент на каждый inbox',
	'Get how many messages each agent, team, inbox or label has sent':
		'Сколько сообщений отправили каждый агент, команда, inbox или метка',
	'Get how many conversations bots took, and which share they resolved and handed off':
		'Сколько диалогов вели боты, какую долю завершили и передали',
	'Get how many conversations bots resolved and handed off, with the range before it':
		'Сколько диалогов боты завершили и передали, рядом с предыдущим периодом',
	'Figures side by side: an item for each agent, team, inbox, label or channel':
		'показатели рядом: элемент на каждого агента, команду, inbox, метку или канал',
	'Get conversations, resolutions and average times in seconds of each agent':
		'Диалоги, завершения и среднее время в секундах каждого агента',
	'Get conversations, resolutions and average times in seconds of each team':
		'Диалоги, завершения и среднее время в секундах каждой команды',
	'Get conversations, resolutions and average times in seconds of each inbox':
		'Диалоги, завершения и среднее время в секундах каждого inbox',
	'Get conversations, resolutions and average times in seconds of each label':
		'Диалоги, завершения и среднее время в секундах каждой метки',
	'Get the conversations of each channel by their status; half a year at most':
		'Диалоги каждого канала по статусам; не больше чем за полгода',
	'What is going on at this moment': 'что происходит сейчас',
	'Get how many conversations are open, unattended, unassigned and pending at this moment':
		'Сколько диалогов в этот момент открыто, без ответа, без агента и в ожидании',
	'Get the same for each assignee or each team: an item for each, one without an ID for nobody':
		'То же по каждому агенту или команде: элемент на каждого, без ID для никому не назначенных',
	'The reports that Chatwoot offers for download': 'отчёты, которые Chatwoot даёт скачать',
	'Get the report that Chatwoot offers for download, as rows or as a file; its times are words':
		'Получить отчёт, который Chatwoot даёт скачать, строками или файлом; время в нём словами',
	'Get how many conversations began in each hour of the last days, as rows or as a file. Its days end yesterday: Chatwoot takes no other range here.':
		'Получить, сколько диалогов началось в каждый час последних дней, строками или файлом. Дни кончаются вчерашним: другого промежутка Chatwoot здесь не берёт.',
	'Answers to satisfaction surveys': 'ответы на опросы удовлетворённости',
	'Get the answers to satisfaction surveys, newest first':
		'Получить ответы на опросы, начиная с новых',
	'Get how many surveys were sent and answered, and with which ratings':
		'Сколько опросов отправлено и отвечено и с какими оценками',
	'Get the answers as Chatwoot offers them for download, as rows or as a file':
		'Получить ответы так, как их даёт скачать Chatwoot, строками или файлом',
	'How conversations kept their service level agreements (Enterprise)':
		'как диалоги соблюдали SLA (Enterprise)',
	'Get the conversations that missed their SLA, with the conversation and the policy (Enterprise)':
		'Получить диалоги, нарушившие SLA, с диалогом и правилом (Enterprise)',
	'Get how many SLAs were applied and missed, and which share was kept, in percent (Enterprise)':
		'Сколько SLA применено и нарушено и какая доля соблюдена, в процентах (Enterprise)',
	'Get the missed SLAs as Chatwoot offers them for download, as rows or as a file (Enterprise)':
		'Получить нарушения SLA так, как их даёт скачать Chatwoot, строками или файлом (Enterprise)',
	'Who changed what in the account (Enterprise)': 'кто и что менял в аккаунте (Enterprise)',
	'Get who changed what in the account, newest first; empty without a licence (Enterprise)':
		'Получить, кто и что менял в аккаунте, начиная с нового; без лицензии пусто (Enterprise)',
	'Get what was measured in the account: first responses, resolutions, replies':
		'Получить измеренное в аккаунте: первые ответы, завершения, ответы',
};
