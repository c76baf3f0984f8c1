/** The internal chat as the API shows it. */

import type { Channel, ChatMember, ChatMessage } from '../chat';
import type { Fields, State } from '../state';
import type { World } from '../world';
import { pushedUser } from './people';

type Place = { world: World; state: State };

const nameOf = ({ world }: Place, id: number) => world.users.get(id)?.name ?? '';

export const shownMember = (place: Place, member: ChatMember): Fields => ({
	...member,
	name: nameOf(place, member.user_id),
	avatar_url: '',
	availability_status: 'offline',
	updated_at: member.created_at,
});

const about = (channel: Channel, own: ChatMember | undefined): Fields => ({
	id: channel.id,
	name: channel.name,
	description: channel.description,
	channel_type: channel.channel_type,
	status: channel.status,
	category_id: channel.category_id,
	last_activity_at: channel.last_activity_at,
	created_at: channel.created_at,
	updated_at: channel.updated_at,
	is_dm: channel.channel_type === 'dm',
	muted: own?.muted ?? false,
	favorited: own?.favorited ?? false,
	members_count: channel.members.length,
	unread_count: 0,
});

const ownIn = (channel: Channel, user: number | undefined) =>
	channel.members.find(({ user_id }) => user_id === user);

/** In the list: the members of a direct talk alone. */
export const listedChannel = (place: Place, channel: Channel, user?: number): Fields => ({
	...about(channel, ownIn(channel, user)),
	hidden: false,
	has_unread_mention: false,
	...(channel.channel_type === 'dm' && {
		members: channel.members.map(({ user_id }) => ({
			user_id,
			name: nameOf(place, user_id),
			avatar_url: '',
			availability_status: 'offline',
		})),
	}),
});

/** The entry of a list, with the channel where it is not clear from the place. */
export function shownChatMessage(place: Place, message: ChatMessage, withChannel = true): Fields {
	const { world, state } = place;
	const user = world.users.get(message.user_id);
	const replies = [...state.chat.messages.values()].filter(
		({ parent_id }) => parent_id === message.id,
	);
	return {
		id: message.id,
		content: message.content,
		content_type: 'text',
		content_attributes: message.content_attributes,
		...(withChannel && { internal_chat_channel_id: message.channel_id }),
		sender: user ? pushedUser(user) : null,
		parent_id: message.parent_id,
		echo_id: message.echo_id,
		replies_count: replies.length,
		created_at: message.created_at,
		updated_at: message.updated_at,
		reactions: message.reactions.map((one) => ({
			...one,
			user: { name: nameOf(place, one.user_id) },
			internal_chat_message_id: message.id,
		})),
		attachments: message.files.map(({ id, type, extension, blob }) => ({
			id,
			file_type: type,
			external_url: null,
			extension,
			file_url: `${world.url}/rails/active_storage/blobs/redirect/${blob}/${state.blobs.get(blob)?.name ?? ''}`,
		})),
	};
}

const RECENT = 20;

export const shownChannel = (place: Place, channel: Channel, user?: number): Fields => ({
	...about(channel, ownIn(channel, user)),
	account_id: place.state.id,
	created_by_id: channel.created_by_id,
	members: channel.members.map(({ id, user_id, role, muted, favorited }) => ({
		id,
		user_id,
		role,
		muted,
		favorited,
		name: nameOf(place, user_id),
		avatar_url: '',
	})),
	messages: place.state.chat
		.messagesOf(channel)
		.slice(-RECENT)
		.map((one) => shownChatMessage(place, one, false)),
});
