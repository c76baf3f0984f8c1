import {
	collection,
	custom,
	flag,
	json,
	number,
	text,
	when,
} from '../../../shared/vocabulary/fields';
import { textId, words } from '../../../shared/vocabulary/ids';
import { asPhone } from '../../../shared/vocabulary/phone';
import { asMap, asText } from '../../../shared/vocabulary/read';
import type { Json } from '../../../shared/vocabulary/json';
import type { Lack } from '../../../shared/vocabulary/proof';
import type { Field } from '../../../shared/vocabulary/types';
import { at } from '../../answers/proofs';
import { UNDONE } from '../../answers/sent';

const TYPES = ['api', 'email', 'line', 'sms', 'telegram', 'web_widget', 'whatsapp'] as const;
type Type = (typeof TYPES)[number];
type Kind = 'text' | 'phone' | 'id' | 'secret' | 'color' | 'flag' | 'number' | 'json' | 'list';

interface Setting {
	key: string;
	label: string;
	kind: Kind;
	types: readonly Type[];
	description: string;
}

const setting =
	(...types: Type[]) =>
	(key: string, label: string, kind: Kind, description: string): Setting => ({
		key,
		label,
		kind,
		types,
		description,
	});

const web = setting('web_widget');
const webOrApi = setting('web_widget', 'api');
const api = setting('api');
const mail = setting('email');
const line = setting('line');
const phones = setting('whatsapp', 'sms');

const PHONE =
	'With + and country code, however it is grouped; without + only what can be of no other country is taken';

/** The settings of each kind of channel (chatwoot.md 3.5). */
const SETTINGS: readonly Setting[] = [
	web('website_url', 'Website URL', 'text', 'The site that shows the widget'),
	web('welcome_title', 'Welcome Title', 'text', 'What the widget says first'),
	web('welcome_tagline', 'Welcome Tagline', 'text', 'What stands below the title'),
	web('widget_color', 'Widget Color', 'color', 'The color of the widget'),
	web('reply_time', 'Reply Time', 'text', 'Such as in_a_few_minutes, in_a_few_hours or in_a_day'),
	web('pre_chat_form_enabled', 'Pre-Chat Form', 'flag', 'Whether visitors fill in a form first'),
	web('pre_chat_form_options', 'Pre-Chat Form Options (JSON)', 'json', 'Its message and fields'),
	web('continuity_via_email', 'Continue by Email', 'flag', 'Whether replies go on by email'),
	web('allowed_domains', 'Allowed Domains', 'text', 'Where the widget may be shown'),
	web('selected_feature_flags', 'Features', 'list', 'Such as attachments, emoji_picker'),
	webOrApi('hmac_mandatory', 'HMAC Mandatory', 'flag', 'Whether identities must be verified'),
	api('webhook_url', 'Webhook URL', 'text', 'Where the messages of the inbox are sent to'),
	api('additional_attributes', 'Additional Attributes (JSON)', 'json', 'What else is kept with it'),
	mail('email', 'Email', 'text', 'The address of the inbox'),
	mail('imap_enabled', 'IMAP', 'flag', 'Whether mail is fetched by IMAP'),
	mail('imap_login', 'IMAP Login', 'text', 'The user name at the IMAP server'),
	mail('imap_password', 'IMAP Password', 'secret', 'The password at the IMAP server'),
	mail('imap_address', 'IMAP Server', 'text', 'The host name of the IMAP server'),
	mail('imap_port', 'IMAP Port', 'number', 'Usually 993'),
	mail('imap_enable_ssl', 'IMAP SSL', 'flag', 'Whether the IMAP server is spoken to by SSL'),
	mail('smtp_enabled', 'SMTP', 'flag', 'Whether mail is sent by SMTP'),
	mail('smtp_login', 'SMTP Login', 'text', 'The user name at the SMTP server'),
	mail('smtp_password', 'SMTP Password', 'secret', 'The password at the SMTP server'),
	mail('smtp_address', 'SMTP Server', 'text', 'The host name of the SMTP server'),
	mail('smtp_port', 'SMTP Port', 'number', 'Usually 587'),
	mail('smtp_domain', 'SMTP Domain', 'text', 'The domain named to the SMTP server'),
	mail('smtp_enable_starttls_auto', 'SMTP STARTTLS', 'flag', 'Whether STARTTLS is used'),
	mail('smtp_enable_ssl_tls', 'SMTP SSL', 'flag', 'Whether SSL is used from the beginning'),
	mail('smtp_openssl_verify_mode', 'SMTP Verify Mode', 'text', 'Such as none or peer'),
	mail('smtp_authentication', 'SMTP Authentication', 'text', 'Such as login or plain'),
	mail('verified_for_sending', 'Verified for Sending', 'flag', 'Whether it may send'),
	setting('email', 'whatsapp')(
		'provider',
		'Provider',
		'text',
		'WhatsApp: default (360dialog), whatsapp_cloud, baileys or zapi. Email: google or microsoft.',
	),
	line('line_channel_id', 'LINE Channel ID', 'id', 'From the LINE developer console'),
	line('line_channel_secret', 'LINE Channel Secret', 'secret', 'From the LINE developer console'),
	line('line_channel_token', 'LINE Channel Token', 'secret', 'From the LINE developer console'),
	setting('telegram')('bot_token', 'Bot Token', 'secret', 'From BotFather'),
	phones('phone_number', 'Phone Number', 'phone', PHONE),
	phones(
		'provider_config',
		'Provider Config (JSON)',
		'json',
		'Keys and IDs that the provider wants',
	),
];

/** What is typed letter by letter, as it looks. */
const EXAMPLES: Readonly<Record<string, string>> = {
	email: 'e.g. name@email.com',
	line_channel_id: 'e.g. 1654321987',
	phone_number: 'e.g. +5511987654321',
	webhook_url: 'e.g. https://example.com/hook',
	website_url: 'e.g. https://example.com',
};

function fieldOf({ key, label: displayName, kind, description }: Setting): Field {
	const name = `channel_${key}`.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
	const wire = `body:channel.${key}` as const;
	const common = { displayName, description, wire, placeholder: EXAMPLES[key] };
	if (kind === 'flag') return flag(name, common);
	if (kind === 'number') return number(name, { ...common, whole: true, min: 1 });
	if (kind === 'json') return json(name, common, asMap);
	if (kind === 'list') return words(name, { ...common, placeholder: undefined });
	if (kind === 'id') return textId(name, common);
	if (kind === 'text') return text(name, common);
	if (kind === 'phone') return custom(name, common, { type: 'string', default: '' }, asPhone);
	if (kind === 'color') {
		return custom(name, common, { type: 'color', default: '#1f93ff' }, asText);
	}
	const hidden = { type: 'string', default: '', typeOptions: { password: true } } as const;
	return custom(name, common, hidden, asText);
}

const channelCollection = (settings: readonly Setting[]): Field<object> =>
	collection('channelFields', 'Channel Fields', 'Add field', settings.map(fieldOf));

/** The settings of the channel type that is chosen. */
export const newChannelFields: readonly Field[] = TYPES.map((type) =>
	when(
		{ channelType: [type] },
		channelCollection(SETTINGS.filter(({ types }) => types.includes(type))),
	),
);

/** What answers call a channel. */
const TYPE_OF: Readonly<Record<string, Type>> = {
	'Channel::Api': 'api',
	'Channel::Email': 'email',
	'Channel::Line': 'line',
	'Channel::Sms': 'sms',
	'Channel::Telegram': 'telegram',
	'Channel::WebWidget': 'web_widget',
	'Channel::Whatsapp': 'whatsapp',
};

/** Says which setting was sent that inboxes of this kind do not have: the server passes over it. */
export function foreignSetting(inbox: Json, sent: Json): Lack | undefined {
	const kind = String(at(inbox, 'channel_type') ?? '');
	const type = TYPE_OF[kind];
	if (type === undefined) return undefined;
	const strange = SETTINGS.find(
		({ key, types }) => !types.includes(type) && at(sent, `channel.${key}`) !== undefined,
	);
	if (!strange) return undefined;
	return {
		words: `${UNDONE}: an inbox of ${kind} has no ${strange.key}`,
		fix: `Take '${strange.label}' out of 'Channel Fields', or choose another inbox.`,
	};
}

/** An update does not say which type it is. */
export const channelFields: Field<object> = channelCollection(SETTINGS);
