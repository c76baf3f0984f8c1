import { choice, custom, json, text } from '../../shared/vocabulary/fields';
import type { JsonMap } from '../../shared/vocabulary/json';
import { asMap, asText } from '../../shared/vocabulary/read';
import type { Place } from '../../shared/vocabulary/types';
import { InputError } from '../../shared/vocabulary/errors';
import { keyText, wholeId, wholeIdPicker } from '../../shared/vocabulary/ids';

export const accountId = wholeIdPicker('accountId', {
	displayName: 'Account',
	description:
		"The number after /accounts/ in the browser's address. Older servers cannot list accounts: type the ID there.",
	wire: 'path:account_id',
	required: true,
	search: 'searchPlatformAccounts',
	placeholder: 'e.g. 2',
});

export const accountLane = ({ accountId: account }: { accountId: number }) => `account ${account}`;

/** Switches by name, as Chatwoot calls its features. */
function asSwitches(raw: unknown, place: Place): JsonMap {
	const switches = asMap(raw, place);
	const odd = Object.entries(switches).find(([, value]) => typeof value !== 'boolean');
	if (!odd) return switches;
	throw new InputError(
		`'${place.label}' says neither true nor false of "${odd[0]}"`,
		'Write true to switch a feature on, false to switch it off.',
	);
}

/** What an account is made of, besides its name. */
export const accountFields = [
	keyText('locale', {
		displayName: 'Locale',
		description: 'The language of the account, one that Chatwoot has',
		wire: 'body:locale',
		placeholder: 'e.g. pt_BR',
	}),
	text('domain', {
		displayName: 'Domain',
		description: 'The domain of the incoming emails of the account',
		wire: 'body:domain',
		placeholder: 'e.g. mail.example.com',
	}),
	text('supportEmail', {
		displayName: 'Support Email',
		wire: 'body:support_email',
		placeholder: 'e.g. name@email.com',
	}),
	choice('status', {
		displayName: 'Status',
		description: 'Nobody can work in a suspended account',
		wire: 'body:status',
		default: 'active',
		options: [
			{ name: 'Active', value: 'active' },
			{ name: 'Suspended', value: 'suspended' },
		],
	}),
	json(
		'limits',
		{
			displayName: 'Limits (JSON)',
			description:
				'The most agents and inboxes that the account may have. Takes the place of all limits.',
			wire: 'body:limits',
			placeholder: 'e.g. { "agents": 10, "inboxes": 5 }',
		},
		asMap,
	),
	json(
		'features',
		{
			displayName: 'Features (JSON)',
			description:
				"Switches features on and off by Chatwoot's names for them; those not named stay. 'Get' shows which are on.",
			wire: 'body:features',
			placeholder: 'e.g. { "audit_logs": true, "campaigns": false }',
		},
		asSwitches,
	),
	json(
		'customAttributes',
		{
			displayName: 'Custom Attributes (JSON)',
			description: 'What you keep about the account. Takes the place of all of them.',
			wire: 'body:custom_attributes',
			placeholder: 'e.g. { "plan_name": "Business" }',
		},
		asMap,
	),
] as const;

export const botId = wholeIdPicker('id', {
	displayName: 'Agent Bot',
	wire: 'path:id',
	required: true,
	search: 'searchPlatformAgentBots',
	placeholder: 'e.g. 4',
});

export const botLane = ({ id: bot }: { id: number }) => `bot ${bot}`;

/** The Platform API lists no users. */
export const userId = wholeId('id', {
	displayName: 'User ID',
	description: 'As creating the user told it',
	wire: 'path:id',
	required: true,
	placeholder: 'e.g. 17',
});

export const userLane = ({ id: user }: { id: number }) => `user ${user}`;

export const password = <const R extends boolean>(required: R) =>
	custom(
		'password',
		{
			...(required && { required }),
			displayName: 'Password',
			description:
				'At least 6 characters, among them a capital and a small letter, a digit and another sign',
			wire: 'body:password',
		},
		{ type: 'string', typeOptions: { password: true }, default: '' },
		asText,
	);

/** What a user may have besides name, email and password. */
export const userFields = [
	text('displayName', {
		displayName: 'Display Name',
		description: 'What customers see instead of the name',
		wire: 'body:display_name',
	}),
	json(
		'customAttributes',
		{
			displayName: 'Custom Attributes (JSON)',
			description: 'What you keep about the user. Those not named stay.',
			wire: 'body:custom_attributes',
			placeholder: 'e.g. { "crm_id": "17" }',
		},
		asMap,
	),
] as const;
