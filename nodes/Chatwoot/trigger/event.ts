import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Scalar } from '../../shared/webhook/scalars';
import { isoOfDate, isoOfSeconds, mapOf, scalarOf, textOf } from '../../shared/webhook/scalars';
import { jidIn } from '../whatsapp';
import type { Membership } from './membership';
import { membershipIn } from './membership';
import type { Submitted } from './submitted';
import { submittedIn } from './submitted';

type Direction = 'incoming' | 'outgoing';
type SenderType = 'contact' | 'user' | 'agentBot' | 'none';

/** What the trigger says about an event, beside the body itself. Whatever is missing is null. */
export type ChatwootEvent = Submitted &
	Membership & {
		event: string;
		accountId: Scalar;
		inboxId: Scalar;
		inboxName: Scalar;
		/** The number that people see and that every operation wants. */
		conversationId: Scalar;
		status: Scalar;
		labels: Json;
		groupType: 'individual' | 'group' | null;
		groupJid: string | null;
		/** The client, or the group. */
		contactId: Scalar;
		contactName: Scalar;
		contactPhone: Scalar;
		contactEmail: Scalar;
		messageId: Scalar;
		direction: Direction | null;
		private: boolean | null;
		text: Scalar;
		/** A sign of approval or the like on another message; the sign is the text. */
		isReaction: boolean | null;
		inReplyTo: Scalar;
		isEdited: boolean | null;
		/** Taken back by an agent, whose text is gone, or by the contact, whose text Chatwoot keeps. */
		isDeleted: boolean | null;
		previousText: Scalar;
		/** The contacts that the message mentions. */
		mentionedContactIds: Scalar[];
		mentionsEveryone: boolean;
		attachments: JsonMap[];
		/** Who wrote or types: in a group the member. */
		senderType: SenderType | null;
		senderId: Scalar;
		senderName: Scalar;
		senderPhone: Scalar;
		/** Of a group's member the ID in WhatsApp. */
		senderIdentifier: Scalar;
		/** Each attribute by its name, with previous_value and current_value. */
		changedAttributes: JsonMap | null;
		providerEvent: Scalar;
		createdAt: string | null;
	};

/** Reads any event of Chatwoot (chatwoot.md 2.2). Never throws. */
export function readEvent(body: JsonMap): ChatwootEvent {
	const conversation = conversationIn(body);
	const contact = contactIn(body, conversation);
	const isMessage = typeof body.message_type === 'string';
	const typist = isMap(body.user) ? body.user : undefined;
	const { answer, words } = submittedIn(body);
	const written = answer.isAnswer ? contact : (body.sender ?? null);
	const sender = isMessage ? written : typist;
	const marks = mapOf(body.content_attributes);
	const mentioned = isMessage ? mentionsIn(body.content, marks) : [];
	const [groupJid = null] = jidsIn(body);
	return {
		event: String(body.event),
		accountId: scalarOf(mapOf(body.account).id ?? accountIn(conversation)),
		inboxId: scalarOf(mapOf(body.inbox).id ?? conversation.inbox_id),
		inboxName: scalarOf(mapOf(body.inbox).name),
		conversationId: scalarOf(conversation.id),
		status: scalarOf(conversation.status),
		labels: Array.isArray(conversation.labels) ? conversation.labels.map(scalarOf) : null,
		groupType: groupTypeOf(conversation, contact, groupJid),
		groupJid,
		contactId: scalarOf(contact.id),
		contactName: scalarOf(contact.name),
		contactPhone: scalarOf(contact.phone_number),
		contactEmail: scalarOf(contact.email),
		messageId: isMessage ? scalarOf(body.id) : null,
		direction: isMessage ? directionOf(answer.isAnswer ? 'incoming' : body.message_type) : null,
		private: flagOf(isMessage ? body.private : body.is_private),
		text: answer.isAnswer ? words : isMessage ? scalarOf(body.content) : null,
		isReaction: isMessage ? isSet(marks.is_reaction) : null,
		inReplyTo: isMessage ? scalarOf(marks.in_reply_to) : null,
		isEdited: isMessage ? isSet(marks.is_edited) : null,
		isDeleted: isMessage ? isSet(marks.deleted) || isSet(marks.deleted_by_contact) : null,
		previousText: isMessage ? scalarOf(marks.previous_content) : null,
		mentionedContactIds: mentioned.filter((id) => id !== EVERYONE).map(idOf),
		mentionsEveryone: mentioned.includes(EVERYONE),
		attachments: Array.isArray(body.attachments) ? body.attachments.filter(isMap) : [],
		senderType: senderTypeOf(sender),
		senderId: scalarOf(mapOf(sender).id),
		senderName: scalarOf(mapOf(sender).name),
		senderPhone: scalarOf(mapOf(sender).phone_number),
		senderIdentifier: scalarOf(mapOf(sender).identifier),
		...answer,
		...membershipIn(body),
		changedAttributes: changesIn(body.changed_attributes),
		providerEvent: scalarOf(body.provider_event),
		createdAt: timeOf(body.created_at),
	};
}

/** Whoever sends a message as a form has made text of the mark. */
const isSet = (mark: Json | undefined) => mark === true || mark === 'true';

/** By this ID a message mentions all members of a group. */
const EVERYONE = '0';

/** In the text as links; the server lists them besides where it found any. */
function mentionsIn(content: Json | undefined, { mentioned_contacts: listed }: JsonMap): string[] {
	const text = typeof content === 'string' ? content : '';
	const linked = [...text.matchAll(/\]\(mention:\/\/contact\/(\d+)\//g)].map(([, id = '']) => id);
	const told = Array.isArray(listed) ? listed.flatMap((id) => textOf(id) ?? []) : [];
	return [...new Set([...told, ...linked])];
}

/** A number, as other IDs are; text where it is none that stays exact. */
function idOf(text: string): Scalar {
	const id = Number(text);
	return /^\d+$/.test(text) && Number.isSafeInteger(id) ? id : text;
}

/** Of a message, or the payload itself. */
function conversationIn(body: JsonMap): JsonMap {
	if (isMap(body.conversation)) return body.conversation;
	if (isMap(body.current_conversation)) return body.current_conversation;
	return 'can_reply' in body || 'contact_inbox' in body ? body : {};
}

/** The fork names the account of a conversation in its last message alone. */
function accountIn({ account, messages }: JsonMap): Json | undefined {
	const [last] = Array.isArray(messages) ? messages : [];
	return mapOf(account).id ?? mapOf(last).account_id;
}

function contactIn(body: JsonMap, conversation: JsonMap): JsonMap {
	if (String(body.event).startsWith('contact_')) return body;
	const { sender } = mapOf(conversation.meta);
	return isMap(sender) ? sender : mapOf(body.contact);
}

function groupTypeOf(conversation: JsonMap, contact: JsonMap, groupJid: string | null) {
	const said = conversation.group_type ?? contact.group_type;
	if (said === 'group' || said === 'individual') return said;
	if (groupJid !== null) return 'group';
	return 'id' in conversation || 'id' in contact ? 'individual' : null;
}

const DEEPEST = 5;

/** The WhatsApp groups that an event is about: of its contact, or in what the gateway said. */
export function jidsIn(body: JsonMap): string[] {
	const found = isMap(body.provider_event_data) || Array.isArray(body.provider_event_data);
	if (found) return [...new Set(collectJids(body.provider_event_data, DEEPEST))];
	return jidOf(contactIn(body, conversationIn(body)).identifier);
}

function collectJids(value: Json | undefined, depth: number): string[] {
	if (typeof value === 'string') return jidOf(value);
	if (depth === 0 || typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap((inner) => collectJids(inner, depth - 1));
}

function jidOf(value: Json | undefined): string[] {
	const jid = typeof value === 'string' && value.includes('@') ? jidIn(value) : undefined;
	return jid === undefined ? [] : [jid];
}

function directionOf(type: Json | undefined): Direction | null {
	if (type === 'incoming') return 'incoming';
	return type === 'outgoing' || type === 'template' ? 'outgoing' : null;
}

/** Contacts bear no type; what Chatwoot sends by itself has no sender. */
function senderTypeOf(sender: Json | undefined): SenderType | null {
	if (sender === undefined) return null;
	if (!isMap(sender)) return 'none';
	if (sender.type === undefined || sender.type === null || sender.type === 'contact') {
		return 'contact';
	}
	return sender.type === 'user' ? 'user' : 'agentBot';
}

/** A list of objects with one key each, as Chatwoot sends it, or an object already. */
function changesIn(value: Json | undefined): JsonMap | null {
	if (isMap(value)) return value;
	if (!Array.isArray(value)) return null;
	return Object.fromEntries(value.filter(isMap).flatMap((entry) => Object.entries(entry)));
}

function timeOf(value: Json | undefined): string | null {
	return typeof value === 'number' ? isoOfSeconds(value) : isoOfDate(value);
}

const flagOf = (value: Json | undefined) => (typeof value === 'boolean' ? value : null);
