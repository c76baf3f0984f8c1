/** What an account of Chatwoot holds. Field names are Chatwoot's own; times are milliseconds. */

import { Chat } from './chat';
import { Tables, type Fields } from './tables';

export type { Fields } from './tables';

export type Role = 'agent' | 'administrator';
export type Status = 'open' | 'resolved' | 'pending' | 'snoozed';
export type Priority = 'low' | 'medium' | 'high' | 'urgent';
type GroupType = 'individual' | 'group';

export interface User {
	id: number;
	name: string;
	email: string;
	token: string;
	/** The role in each account. */
	accounts: Map<number, Role>;
	availability?: string;
	auto_offline?: boolean;
	custom_role_id?: number | null;
	/** Given over the Platform API. */
	custom_attributes?: Fields;
	/** False until the invitation is taken. */
	confirmed?: boolean;
}

export interface Bot {
	id: number;
	name: string;
	description: string | null;
	outgoing_url: string | null;
	bot_config?: Fields;
	token: string;
	secret: string;
}

export interface Team {
	id: number;
	name: string;
	description: string | null;
	allow_auto_assign?: boolean;
	members: number[];
	created_at: number;
}

export interface Inbox {
	id: number;
	name: string;
	/** `Channel::Whatsapp`, `Channel::Api`, … */
	channel_type: string;
	/** Settings of the inbox and of its channel. */
	settings: Fields;
	channel: Fields;
	/** Agents who work in it. */
	members: number[];
	agent_bot: number | null;
	created_at: number;
}

export interface Contact {
	id: number;
	name: string;
	email: string | null;
	phone_number: string | null;
	identifier: string | null;
	blocked: boolean;
	group_type: GroupType;
	additional_attributes: Fields;
	custom_attributes: Fields;
	labels: string[];
	avatar_url: string;
	last_activity_at: number | null;
	created_at: number;
	updated_at: number;
	/** Whether the contact is on the website now. */
	online: boolean;
}

export interface ContactInbox {
	id: number;
	contact_id: number;
	inbox_id: number;
	source_id: string;
	hmac_verified: boolean;
	pubsub_token: string;
	created_at: number;
}

export interface Member {
	id: number;
	group_contact_id: number;
	contact_id: number;
	role: 'admin' | 'member';
	is_active: boolean;
	/** WhatsApp's superadmin: cannot be demoted or removed. */
	creator: boolean;
}

export interface JoinRequest {
	jid: string;
	phone_number?: string;
	/** Seconds since 1970, as text. */
	request_time: string;
	request_method: string;
}

export interface Conversation {
	/** The number in the database; the API speaks of display_id only. */
	id: number;
	display_id: number;
	uuid: string;
	inbox_id: number;
	contact_id: number;
	contact_inbox_id: number;
	status: Status;
	priority: Priority | null;
	assignee_id: number | null;
	assignee_bot_id: number | null;
	team_id: number | null;
	group_type: GroupType;
	labels: string[];
	additional_attributes: Fields;
	custom_attributes: Fields;
	participants: number[];
	muted: boolean;
	snoozed_until: number | null;
	agent_last_seen_at: number | null;
	assignee_last_seen_at: number | null;
	contact_last_seen_at: number | null;
	first_reply_created_at: number | null;
	waiting_since: number | null;
	last_activity_at: number;
	created_at: number;
	updated_at: number;
}

export const MESSAGE_TYPES = ['incoming', 'outgoing', 'activity', 'template'] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];
export type MessageStatus = 'sent' | 'delivered' | 'read' | 'failed';

export interface Sender {
	type: 'Contact' | 'User' | 'AgentBot';
	id: number;
}

export interface Attachment {
	id: number;
	message_id: number;
	file_type: 'image' | 'audio' | 'video' | 'file';
	blob: string;
	meta: Fields;
}

export interface Message {
	id: number;
	conversation_id: number;
	inbox_id: number;
	content: string | null;
	message_type: MessageType;
	content_type: string;
	content_attributes: Fields;
	additional_attributes: Fields;
	private: boolean;
	status: MessageStatus;
	source_id: string | null;
	sender: Sender | null;
	attachments: Attachment[];
	created_at: number;
	updated_at: number;
}

export interface Scheduled {
	id: number;
	conversation_id: number;
	content: string | null;
	status: 'draft' | 'pending' | 'sent' | 'failed';
	scheduled_at: number | null;
	template_params: Fields | null;
	author: Sender;
	message_id: number | null;
	blob: string | null;
	recurring_id: number | null;
	created_at: number;
	updated_at: number;
}

export interface Recurring {
	id: number;
	conversation_id: number;
	content: string | null;
	status: 'draft' | 'active' | 'completed' | 'cancelled';
	template_params: Fields | null;
	recurrence_rule: Fields | null;
	author: Sender;
	blob: string | null;
	created_at: number;
	updated_at: number;
}

export interface Webhook {
	id: number;
	url: string;
	name: string | null;
	inbox_id: number | null;
	subscriptions: string[];
	secret: string;
}

export interface Label {
	id: number;
	title: string;
	description: string | null;
	color: string;
	show_on_sidebar: boolean | null;
}

export interface Note {
	id: number;
	contact_id: number;
	content: string;
	user_id: number;
	created_at: number;
	updated_at: number;
}

export interface AttributeDefinition {
	id: number;
	attribute_key: string;
	attribute_display_name: string;
	attribute_display_type:
		| 'text'
		| 'number'
		| 'link'
		| 'date'
		| 'list'
		| 'checkbox'
		| 'currency'
		| 'percent';
	attribute_model: 'conversation_attribute' | 'contact_attribute';
	attribute_description: string | null;
	attribute_values: string[];
	regex_pattern?: string | null;
	regex_cue?: string | null;
}

interface Blob {
	name: string;
	type: string;
	bytes: Buffer;
}

/** One account. */
export class State {
	readonly inboxes = new Map<number, Inbox>();
	readonly contacts = new Map<number, Contact>();
	readonly contactInboxes: ContactInbox[] = [];
	readonly members: Member[] = [];
	/** Waiting at WhatsApp, by the id of the group's contact. */
	readonly joinRequests = new Map<number, JoinRequest[]>();
	readonly inviteCodes = new Map<number, string>();
	/** How often the WhatsApp gateway has had to connect anew. */
	reconnections = 0;
	readonly conversations: Conversation[] = [];
	readonly messages: Message[] = [];
	readonly scheduled = new Map<number, Scheduled>();
	readonly recurring = new Map<number, Recurring>();
	readonly webhooks = new Map<number, Webhook>();
	readonly labels = new Map<number, Label>();
	readonly notes = new Map<number, Note>();
	readonly teams = new Map<number, Team>();
	readonly bots = new Map<number, Bot>();
	readonly attributes: AttributeDefinition[] = [];
	readonly blobs = new Map<string, Blob>();
	/** What administrators set up. */
	readonly tables = new Tables();
	/** What its people write to each other. */
	readonly chat = new Chat();
	/** E-mails and files that jobs would have made, for tests to look at. */
	readonly jobs: Array<{ job: string } & Fields> = [];
	private last = 8000;

	constructor(
		readonly id: number,
		readonly name: string,
		readonly active = true,
	) {}

	/** Ids rise and no two records share one, so that a wrong kind of id is noticed. */
	nextId = () => ++this.last;

	conversation = (displayId: unknown) =>
		this.conversations.find((one) => one.display_id === Number(displayId));

	conversationById = (id: number) => this.conversations.find((one) => one.id === id);

	messagesOf = ({ id }: Conversation) =>
		this.messages.filter(({ conversation_id }) => conversation_id === id);

	/** In the order they were made: the first one decides which channel a group is on. */
	inboxesOf = ({ id }: Contact) => this.contactInboxes.filter((one) => one.contact_id === id);

	activeMembers = ({ id }: Contact) =>
		this.members.filter((one) => one.group_contact_id === id && one.is_active);

	toJSON() {
		const plain = (map: Map<number, unknown>) => [...map.values()];
		return {
			id: this.id,
			name: this.name,
			inboxes: plain(this.inboxes),
			contacts: plain(this.contacts),
			contactInboxes: this.contactInboxes,
			members: this.members,
			joinRequests: Object.fromEntries(this.joinRequests),
			conversations: this.conversations,
			messages: this.messages,
			scheduled: plain(this.scheduled),
			recurring: plain(this.recurring),
			webhooks: plain(this.webhooks).map((one) => ({ ...(one as Webhook), secret: undefined })),
			labels: plain(this.labels),
			notes: plain(this.notes),
			tables: this.tables,
			jobs: this.jobs,
		};
	}
}

export const unix = (ms: number | null) => Math.floor((ms ?? 0) / 1000);
export const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
