import { chatwootOlder } from './chatwootOlder';
import type { Phrases } from './phrases';

export const chatwootPlatform: Phrases = {
	...chatwootOlder,
	'the token of a platform app, and that the app itself has made what is touched':
		'приложение платформы (platform app)',

	'Accounts that the platform app has made': 'аккаунты, которые завело приложение платформы',
	'Create an account, which is empty: users are added to it with Account User':
		'Создать аккаунт; он пуст, пользователей в него добавляет Account User',
	'Get an account with its limits and the features that are on':
		'Получить аккаунт с лимитами и включёнными функциями',
	'Get many accounts that the platform app has made, on servers newer than 4.11':
		'Получить аккаунты, которые завело приложение, на серверах новее 4.11',
	'Change, suspend or activate an account': 'Изменить, приостановить или включить аккаунт',
	'Delete an account with all that is in it; the server does so in the background':
		'Удалить аккаунт со всем содержимым; сервер делает это в фоне',
	'Who may work in an account, and in which role': 'кто работает в аккаунте и в какой роли',
	'Let a user work in an account; one who does already takes the role':
		'Добавить пользователя в аккаунт; тот, кто уже в нём, получает эту роль',
	'Get who may work in an account: the IDs of users and their roles':
		'Получить ID пользователей аккаунта и их роли',
	'Let a user work in an account no more; the user stays':
		'Убрать пользователя из аккаунта; сам пользователь остаётся',
	'Users of the whole server that the platform app has made':
		'пользователи всего сервера, которых завело приложение платформы',
	"Create a user who is confirmed at once. One with this email is taken over as it is. 'Include Secrets' in Options puts out the access token.":
		'Создать пользователя, сразу подтверждённого. Если такая почта уже есть, берётся её пользователь без изменений. Токен доступа выводит Include Secrets в Options.',
	"Get a user with the accounts it works in. 'Include Secrets' in Options puts out the access token.":
		'Получить пользователя и его аккаунты. Токен доступа выводит Include Secrets в Options.',
	'Change a user. A new email holds at once, without being confirmed.':
		'Изменить пользователя. Новая почта действует сразу, без подтверждения.',
	'Delete a user from the whole server, which does so in the background':
		'Удалить пользователя со всего сервера; сервер делает это в фоне',
	'Get a link that signs a user in without a password. It is a key: it works once and for five minutes, for anybody who has it.':
		'Получить ссылку для входа без пароля. Это ключ: он действует один раз и пять минут, у любого, кто его получит.',
	'Get the token with which the Application API is used as this user. It is a key that stays in force, for anybody who has it. Seen on Chatwoot 4.15.1.':
		'Получить токен, с которым Application API работает от имени этого пользователя. Это бессрочный ключ: им может воспользоваться любой, кто его получит. Проверено на Chatwoot 4.15.1.',
	'Agent bots that the platform app has made, for one account or for all':
		'боты, которых завело приложение платформы, для одного аккаунта или для всех',
	"Create an agent bot. 'Include Secrets' in Options puts out its access token.":
		'Создать бота. Его токен доступа выводит Include Secrets в Options.',
	'Get agent bot': 'Получить бота',
	'Get many agent bots that the platform app has made': 'Получить ботов, которых завело приложение',
	'Update agent bot': 'Изменить бота',
	'Take the picture of an agent bot away. Seen on Chatwoot 4.15.1.':
		'Убрать картинку бота. Проверено на Chatwoot 4.15.1.',
	'Delete agent bot': 'Удалить бота',
};
