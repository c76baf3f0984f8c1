import type { Given } from '../../../shared/vocabulary/dates';
import { momentOf, readDate } from '../../../shared/vocabulary/dates';
import type { IfNothing } from '../../../shared/vocabulary/build';
import { choice, custom, flag, json, text } from '../../../shared/vocabulary/fields';
import { textId, wholeIdPicker } from '../../../shared/vocabulary/ids';
import { InputError } from '../../../shared/vocabulary/errors';
import type { Json } from '../../../shared/vocabulary/json';
import { asItems, asJson, asMap, asText, kindOf } from '../../../shared/vocabulary/read';
import type { Draft, Place, Surroundings } from '../../../shared/vocabulary/types';
import { contentAttributesJson, replyFields } from './content';
import { templateParams } from './template';

export const messageId = wholeIdPicker('messageId', {
	displayName: 'Message ID',
	wire: 'path:message_id',
	required: true,
	placeholder: 'e.g. 1234',
	search: 'searchMessages',
});

/** The server wants one text, in which commas stand between the addresses. */
const addresses = <const N extends string>(name: N, displayName: string, ifNothing: IfNothing) =>
	custom(
		name,
		{
			displayName,
			description: 'For email inboxes: one or more addresses, as a list or separated by commas',
			wire: `body:${name.replace('E', '_e')}`,
			placeholder: 'e.g. name@email.com',
			ifNothing,
		},
		{ type: 'string', default: '' },
		(raw, place) =>
			asItems(raw, place)
				.map((one) => asText(one, place).trim())
				.join(', '),
	);

/** Whether all recordings are meant, or the names of those that are. */
function readRecorded(raw: unknown, place: Place): Json {
	const value = asJson(raw, place);
	const names = Array.isArray(value) ? value : [value];
	if (typeof value === 'boolean' || names.every((name) => typeof name === 'string')) return value;
	throw new InputError(
		`'${place.label}' must be true, false or a list of names, but is ${kindOf(value)}`,
		'It looks like true, or ["voice.ogg"].',
	);
}

/** Everything else that a message may say of itself (chatwoot.md 4). */
export const messageExtras = [
	...replyFields,
	contentAttributesJson,
	flag('private', {
		displayName: 'Private Note',
		description: 'Whether only agents see it',
		wire: 'body:private',
	}),
	choice('messageType', {
		displayName: 'Message Type',
		description: 'Incoming messages can only be made in inboxes of the type API',
		wire: 'body:message_type',
		default: 'outgoing',
		options: [
			{ name: 'Incoming', value: 'incoming' },
			{ name: 'Outgoing', value: 'outgoing' },
		],
	}),
	templateParams,
	wholeIdPicker('campaignId', {
		displayName: 'Campaign ID',
		wire: 'body:campaign_id',
		search: 'searchCampaigns',
		placeholder: 'e.g. 3',
	}),
	textId('echoId', {
		displayName: 'Echo ID',
		placeholder: 'e.g. order-815',
		description: 'Comes back with the message, to know it again',
		wire: 'body:echo_id',
	}),
	textId('sourceId', {
		displayName: 'Source ID',
		placeholder: 'e.g. 3EB0C767D26A8D4F',
		description: "The message's ID where it comes from",
		wire: 'body:source_id',
	}),
	custom(
		'externalCreatedAt',
		{
			displayName: 'External Created At',
			description:
				"When it was made elsewhere, in the workflow's time zone unless it names an offset",
			wire: 'body:external_created_at',
		},
		{ type: 'dateTime', default: '' },
		readDate,
	),
	choice('senderType', {
		displayName: 'Sender Type',
		description: "With 'Sender': speak as this agent bot",
		wire: 'body:sender_type',
		default: 'AgentBot',
		options: [{ name: 'Agent Bot', value: 'AgentBot' }],
	}),
	wholeIdPicker('senderId', {
		displayName: 'Sender',
		wire: 'body:sender_id',
		search: 'searchAgentBots',
		ifNothing: 'refuse',
	}),
	addresses('toEmails', 'To', 'refuse'),
	addresses('ccEmails', 'CC', 'leaveAlone'),
	addresses('bccEmails', 'BCC', 'leaveAlone'),
	text('emailHtmlContent', {
		displayName: 'HTML Content',
		description: 'For email inboxes: the body as HTML',
		wire: 'body:email_html_content',
		rows: 4,
	}),
	flag('isVoiceMessage', {
		displayName: 'Voice Message',
		description: 'Whether attached audio is a voice message (Chatwoot 4.15 and later)',
		wire: 'body:is_voice_message',
	}),
	json(
		'isRecordedAudio',
		{
			displayName: 'Recorded Audio',
			description:
				'Fork: true where attached audio is a voice message, or a list of the names of those files',
			wire: 'body:is_recorded_audio',
			placeholder: 'e.g. true',
		},
		readRecorded,
	),
	flag('transcodeAudio', {
		displayName: 'Transcode Audio',
		description: 'Whether attached audio is made playable on WhatsApp (fork)',
		wire: 'body:transcode_audio',
	}),
	json(
		'attachmentsMetadata',
		{
			displayName: 'Attachments Metadata (JSON)',
			description: 'Fork: what is to be kept of each file, by its name',
			wire: 'body:attachments_metadata',
			placeholder: 'e.g. { "voice.ogg": { "transcribed_text": "Hello" } }',
		},
		asMap,
	),
] as const;

/** The moment in unix seconds, as the server wants it. */
export function madeElsewhere(
	{ externalCreatedAt: given }: { externalCreatedAt?: Given },
	{ body }: Draft,
	{ timezone }: Surroundings,
): void {
	if (given) body.external_created_at = String(Math.floor(momentOf(given, timezone) / 1000));
}
