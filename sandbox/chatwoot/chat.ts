/** The internal chat of an account's own people. */

import type { Fields } from './tables';

export interface ChatMember {
	id: number;
	user_id: number;
	role: 'admin' | 'member';
	muted: boolean;
	favorited: boolean;
	last_read_at: string | null;
	created_at: string;
}

export interface Channel {
	id: number;
	name: string | null;
	description: string | null;
	channel_type: 'public_channel' | 'private_channel' | 'dm';
	status: 'active' | 'archived';
	category_id: number | null;
	created_by_id: number | null;
	members: ChatMember[];
	last_activity_at: string;
	created_at: string;
	updated_at: string;
}

export interface ChatMessage {
	id: number;
	channel_id: number;
	user_id: number;
	content: string;
	content_attributes: Fields;
	parent_id: number | null;
	echo_id: string | null;
	reactions: Array<{ id: number; emoji: string; user_id: number; created_at: string }>;
	files: Array<{ id: number; type: string; extension: string; blob: string }>;
	created_at: string;
	updated_at: string;
}

const now = () => new Date().toISOString();

export class Chat {
	readonly channels = new Map<number, Channel>();
	readonly messages = new Map<number, ChatMessage>();
	private last = 0;

	nextId = () => ++this.last;

	member(user_id: number, role: ChatMember['role'] = 'member'): ChatMember {
		const blank = { muted: false, favorited: false, last_read_at: null, created_at: now() };
		return { id: this.nextId(), user_id, role, ...blank };
	}

	add(given: Partial<Channel>, members: ChatMember[]): Channel {
		const channel: Channel = {
			id: this.nextId(),
			name: null,
			description: null,
			channel_type: 'public_channel',
			status: 'active',
			category_id: null,
			created_by_id: null,
			last_activity_at: now(),
			created_at: now(),
			updated_at: now(),
			...given,
			members,
		};
		this.channels.set(channel.id, channel);
		return channel;
	}

	/** Every account has a channel for all from the start. */
	started(everybody: number[]): Map<number, Channel> {
		if (!this.last)
			this.add(
				{ name: 'General' },
				everybody.map((id) => this.member(id)),
			);
		return this.channels;
	}

	messagesOf = ({ id }: Channel): ChatMessage[] =>
		[...this.messages.values()].filter(({ channel_id }) => channel_id === id);
}
