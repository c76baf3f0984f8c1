/** A message from what was sent for it, with every reason to refuse it. */

import { UploadedFile } from '../../server/multipart';
import { unprocessable } from '../answers';
import { keepFile, speaker } from '../records';
import type { Attachment, Conversation, Fields, Message, MessageType, State } from '../state';
import { dropsFor, rendered } from '../liquid';
import { isApi } from '../views/inbox';
import { userOf, type Call } from '../world';

export const LONGEST = 150_000;
const MINUTE_MS = 60_000;
const MOST_BYTES = 40 * 1024 * 1024;
const CONTENT_TYPES = [
	...['text', 'input_text', 'input_textarea', 'input_email', 'input_select', 'cards', 'form'],
	...['article', 'incoming_email', 'input_csat', 'integrations', 'sticker', 'voice_call'],
];

/** The keys an item may have, by the kind of message. */
const ITEM_KEYS: Record<string, string[]> = {
	input_select: ['title', 'value'],
	cards: ['title', 'description', 'media_url', 'actions'],
	form: [
		...['type', 'placeholder', 'label', 'name', 'options', 'default', 'required', 'pattern'],
		...['title', 'pattern_error'],
	],
	article: ['title', 'description', 'link'],
};
const ACTION_KEYS = ['text', 'type', 'payload', 'uri'];

/** Whatever goes wrong is said in one way (chatwoot.md 4). */
const failed = (reason: string) => unprocessable(`Validation failed: ${reason}`);

function checkItems(contentType: string, { items }: Fields) {
	const allowed = ITEM_KEYS[contentType];
	if (!allowed) return;
	if (!Array.isArray(items) || !items.length)
		throw failed('Content attributes At least one item is required.');
	const unknown = (keys: string[], known: string[]) => keys.filter((key) => !known.includes(key));
	const symbols = (keys: string[]) => `[${keys.map((key) => `:${key}`).join(', ')}]`;
	const keys = unknown(items.flatMap(Object.keys), allowed);
	if (keys.length)
		throw failed(`Content attributes contains invalid keys for items : ${symbols(keys)}`);
	if (contentType !== 'cards') return;
	const actions = items.map((item) => (item as { actions?: object[] }).actions ?? []);
	if (actions.some((list) => !list.length))
		throw failed('Content attributes contains items missing actions');
	const more = unknown(actions.flat().flatMap(Object.keys), ACTION_KEYS);
	if (more.length)
		throw failed(`Content attributes contains invalid keys for actions:  ${symbols(more)}`);
}

/** In a form they may come as JSON text; what cannot be read is nothing. */
function attributesOf(value: unknown): Fields {
	if (typeof value !== 'string') return { ...(value as Fields | undefined) };
	try {
		return JSON.parse(value) as Fields;
	} catch {
		return {};
	}
}

/** A reply to a message that is not there is a reply to nothing. */
function reply(state: State, conversation: Conversation, attributes: Fields): Fields {
	const { in_reply_to, in_reply_to_external_id } = attributes;
	if (in_reply_to === undefined && in_reply_to_external_id === undefined) return attributes;
	const meant = state
		.messagesOf(conversation)
		.find(({ id, source_id }) =>
			in_reply_to === undefined
				? source_id === in_reply_to_external_id
				: id === Number(in_reply_to),
		);
	return {
		...attributes,
		in_reply_to: meant?.id ?? null,
		...(meant && { in_reply_to_external_id: meant.source_id }),
	};
}

const FILE_TYPES = ['image', 'audio', 'video'] as const;
export const fileType = (type: string) =>
	FILE_TYPES.find((kind) => type.startsWith(`${kind}/`)) ?? ('file' as const);

const given = (value: unknown) => value === true || value === 'true';

function metaOf(body: Fields, name: string): Fields {
	const { is_recorded_audio: recorded, attachments_metadata } = body;
	const names = Array.isArray(recorded)
		? recorded
		: typeof recorded === 'string' && recorded.startsWith('[')
			? (JSON.parse(recorded) as unknown[])
			: [];
	const isVoice = given(recorded) || names.includes(name);
	return {
		...(isVoice && { is_recorded_audio: true }),
		...(given(body.is_voice_message) && { is_voice_message: true }),
		...((attachments_metadata as Fields | undefined)?.[name] as Fields | undefined),
	};
}

/** Files, or the signed ids of files uploaded before. Anything else is passed over in silence. */
export function attach(
	{ state }: Pick<Call, 'state'>,
	body: Fields,
	messageId: number,
): Attachment[] {
	if (body.attachments instanceof UploadedFile)
		throw unprocessable(
			"undefined method `each' for an instance of ActionDispatch::Http::UploadedFile",
		);
	const files = Array.isArray(body.attachments) ? (body.attachments as unknown[]) : [];
	return files.flatMap((one) => {
		const blob =
			one instanceof UploadedFile
				? keepFile(state, one.name, one.type || 'application/octet-stream', one.bytes)
				: String(one);
		const file = state.blobs.get(blob);
		if (!file) throw unprocessable('ActiveSupport::MessageVerifier::InvalidSignature');
		return [
			{
				id: state.nextId(),
				message_id: messageId,
				file_type: fileType(file.type),
				blob,
				meta: metaOf(body, file.name),
			},
		];
	});
}

/** Only the website looks at the size of a file. */
function checkFiles(call: Call, conversation: Conversation, attachments: Attachment[]) {
	const inbox = call.state.inboxes.get(conversation.inbox_id);
	if (inbox?.channel_type !== 'Channel::WebWidget') return;
	const sizes = attachments.map(({ blob }) => call.state.blobs.get(blob)?.bytes.length ?? 0);
	if (sizes.some((size) => size > MOST_BYTES)) throw failed('Attachments file size is too big');
}

const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** Of an e-mail; several are separated by commas. */
function checkAddresses({ cc_emails, bcc_emails, to_emails }: Fields) {
	const all = [cc_emails, bcc_emails, to_emails].flatMap((one) =>
		typeof one === 'string' ? one.split(',') : [],
	);
	if (all.some((one) => one.trim() !== '' && !ADDRESS.test(one.trim())))
		throw unprocessable('Invalid email address');
}

function checkRate({ world, state }: Call, conversation: Conversation) {
	const { messagesPerMinute } = world.settings;
	const aMinuteAgo = Date.now() - MINUTE_MS;
	const lately = state.messagesOf(conversation).filter(({ created_at }) => created_at > aMinuteAgo);
	if (messagesPerMinute > 0 && lately.length >= messagesPerMinute)
		throw failed('Too many messages');
}

/** Only what goes out is filled in. */
function textOf(call: Call, conversation: Conversation, type: string, content: string | null) {
	const { world, state, actor } = call;
	if (content === null || type !== 'outgoing' || !world.settings.liquid) return content;
	return rendered(content, dropsFor(state, conversation, userOf(actor)));
}

function senderOf({ state, actor }: Call, conversation: Conversation, type: string, body: Fields) {
	if (type !== 'outgoing') return speaker('Contact', conversation.contact_id);
	const bot = body.sender_type === 'AgentBot' && state.bots.get(Number(body.sender_id));
	if (bot) return speaker('AgentBot', bot.id);
	return actor.kind === 'user' ? speaker('User', actor.user.id) : speaker('AgentBot', actor.bot.id);
}

export function buildMessage(
	call: Call,
	conversation: Conversation,
	body: Fields,
): [MessageType, Partial<Message>] {
	const { state } = call;
	const type = String(body.message_type ?? 'outgoing');
	const inbox = state.inboxes.get(conversation.inbox_id);
	if (type === 'incoming' && !(inbox && isApi(inbox)))
		throw unprocessable('Incoming messages are only allowed in Api inboxes');
	if (type !== 'incoming' && type !== 'outgoing')
		throw unprocessable(`'${type}' is not a valid message_type`);
	const contentType = String(body.content_type ?? 'text');
	if (!CONTENT_TYPES.includes(contentType))
		throw unprocessable(`'${contentType}' is not a valid content_type`);
	const content = body.content === undefined || body.content === null ? null : String(body.content);
	if (content && content.length > LONGEST)
		throw failed(`Content is too long (maximum is ${LONGEST} characters)`);
	const attributes = attributesOf(body.content_attributes);
	checkItems(contentType, attributes);
	checkAddresses(body);
	checkRate(call, conversation);
	const id = state.nextId();
	const attachments = attach(call, body, id);
	checkFiles(call, conversation, attachments);
	const { external_created_at, campaign_id, template_params } = body;
	return [
		type,
		{
			id,
			content: textOf(call, conversation, type, content),
			content_type: contentType,
			content_attributes: {
				...reply(state, conversation, attributes),
				...(external_created_at !== undefined && { external_created_at }),
			},
			additional_attributes: {
				...(campaign_id !== undefined && { campaign_id }),
				...(template_params !== undefined && { template_params }),
			},
			private: body.private === true || body.private === 'true',
			source_id: (body.source_id as string | undefined) ?? null,
			sender: senderOf(call, conversation, type, body),
			attachments,
		},
	];
}
