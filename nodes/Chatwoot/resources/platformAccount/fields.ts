import { InputError } from '../../../shared/vocabulary/errors';
import { keyText } from '../../../shared/vocabulary/ids';
import { text, choice, json } from '../../../shared/vocabulary/fields';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { asMap } from '../../../shared/vocabulary/read';
import type { Place } from '../../../shared/vocabulary/types';

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
