import { flag, number, text } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { filledWhen } from '../../fields/liquid';

export const accountLane = () => 'account';

export const emptied = {
	autoResolveAfter: { name: 'Auto Resolve After', wire: 'body:auto_resolve_after' },
	autoResolveLabel: { name: 'Auto Resolve Label', wire: 'body:auto_resolve_label' },
	autoResolveMessage: { name: 'Auto Resolve Message', wire: 'body:auto_resolve_message' },
	domain: { name: 'Domain', wire: 'body:domain' },
	supportEmail: { name: 'Support Email', wire: 'body:support_email' },
} as const;

export const accountFields = [
	text('name', { displayName: 'Name', wire: 'body:name' }),
	keyText('locale', {
		displayName: 'Language',
		description:
			'The code of a language that the server knows; another one is refused without words',
		wire: 'body:locale',
		placeholder: 'e.g. pt_BR',
	}),
	text('domain', {
		displayName: 'Domain',
		description: 'Where replies by email come in',
		wire: 'body:domain',
		placeholder: 'e.g. mail.example.com',
	}),
	text('supportEmail', {
		displayName: 'Support Email',
		description: 'Whom emails of the account come from',
		wire: 'body:support_email',
		placeholder: 'e.g. support@example.com',
	}),
	number('autoResolveAfter', {
		displayName: 'Auto Resolve After',
		description: 'Resolve conversations in which nothing has happened for so many minutes',
		wire: 'body:auto_resolve_after',
		default: 1440,
		min: 10,
		max: 1439856,
		whole: true,
	}),
	text('autoResolveMessage', {
		displayName: 'Auto Resolve Message',
		description: filledWhen('a conversation is resolved in this way'),
		wire: 'body:auto_resolve_message',
		rows: 2,
	}),
	flag('autoResolveIgnoreWaiting', {
		displayName: 'Auto Resolve Ignores Waiting',
		description: 'Whether conversations in which the contact waits for an answer are left open',
		wire: 'body:auto_resolve_ignore_waiting',
	}),
	keyText('autoResolveLabel', {
		displayName: 'Auto Resolve Label',
		description: 'The label that such a conversation gets. Seen on Chatwoot 4.15.1.',
		wire: 'body:auto_resolve_label',
		placeholder: 'e.g. quiet',
	}),
	flag('audioTranscriptions', {
		displayName: 'Audio Transcriptions',
		description: 'Whether voice messages are written down. Seen on Chatwoot 4.15.1.',
		wire: 'body:audio_transcriptions',
	}),
	text('industry', { displayName: 'Industry', wire: 'body:industry', placeholder: 'e.g. retail' }),
	text('companySize', {
		displayName: 'Company Size',
		wire: 'body:company_size',
		placeholder: 'e.g. 11-50',
	}),
	text('timezone', {
		displayName: 'Time Zone',
		wire: 'body:timezone',
		placeholder: 'e.g. America/Sao_Paulo',
	}),
	text('website', {
		displayName: 'Website',
		description: "The company's. Seen on Chatwoot 4.15.1.",
		wire: 'body:website',
		placeholder: 'e.g. https://example.com',
	}),
	text('referralSource', {
		displayName: 'Referral Source',
		description: 'Where the company has heard of Chatwoot. Seen on Chatwoot 4.15.1.',
		wire: 'body:referral_source',
		placeholder: 'e.g. a friend',
	}),
	text('userRole', {
		displayName: 'User Role',
		description:
			'What whoever set the account up does there. Kept by the server, and not shown in its answers. Seen on Chatwoot 4.15.1.',
		wire: 'body:user_role',
		placeholder: 'e.g. founder',
	}),
] as const;
