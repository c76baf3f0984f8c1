/** Channels of the internal chat and who is in them. */

import { EMPTY, found, missing, notAllowed, ok, rails } from '../answers';
import type { Channel } from '../chat';
import { listedChannel, shownChannel, shownMember } from '../views/chat';
import { isAdmin, userOf, type Call, type Handlers } from '../world';
import { calls, pick, refusal, type Kind } from './rows';

const peopleOf = ({ world, state }: Call) =>
	[...world.users.values()].filter(({ accounts }) => accounts.has(state.id)).map(({ id }) => id);

/** Channels that the caller may see: private ones are their members'. */
export function visibleChannels(call: Call): Channel[] {
	const own = userOf(call.actor)?.id;
	return [...call.state.chat.started(peopleOf(call)).values()].filter(
		({ channel_type, members }) =>
			channel_type === 'public_channel' || members.some(({ user_id }) => user_id === own),
	);
}

export function channelOf(call: Call): Channel {
	const id = Number(call.path.channel ?? call.path.id);
	return found(visibleChannels(call).find((one) => one.id === id));
}

const shown = (call: Call, channel: Channel) => shownChannel(call, channel, userOf(call.actor)?.id);

/** Only administrators, and who made it, change a channel. */
function changeable(call: Call): Channel {
	if (!isAdmin(call.actor)) throw notAllowed();
	return channelOf(call);
}

function changed(call: Call, given: Partial<Channel>) {
	const channel = changeable(call);
	Object.assign(channel, given, { updated_at: new Date().toISOString() });
	return ok(shown(call, channel));
}

const category: Kind = {
	table: 'internal_categories',
	blank: { position: 0 },
	shown: ({ state }, row) => ({
		...pick(row, 'id', 'name', 'position'),
		account_id: state.id,
		channels_count: [...state.chat.channels.values()].filter(
			({ category_id }) => category_id === row.id,
		).length,
		...pick(row, 'created_at', 'updated_at'),
	}),
};
const categories = calls(category);

const idsIn = (value: unknown) => [value].flat().map(Number).filter(Boolean);

export const chatChannels: Handlers = {
	'list-internal-categories': categories.list,
	'create-an-internal-category': (call) => ({ ...categories.create(call), status: 201 }),

	'list-internal-channels': (call) => {
		const own = userOf(call.actor)?.id;
		const { status = 'active', category_id, type } = call.query;
		const rows = visibleChannels(call)
			.filter((one) => one.status === status)
			.filter(({ channel_type: kind }) =>
				type === 'direct_messages' ? kind === 'dm' : type !== 'text_channels' || kind !== 'dm',
			)
			.filter((one) => !category_id || one.category_id === Number(category_id))
			.sort((a, b) => b.last_activity_at.localeCompare(a.last_activity_at));
		return ok(rows.map((one) => listedChannel(call, one, own)));
	},
	'create-an-internal-channel': (call) => {
		const { body, state } = call;
		const { name, description, channel_type, category_id } = body as Partial<Channel>;
		if (!Object.keys(body).length) throw missing('channel');
		if (channel_type !== 'dm' && !isAdmin(call.actor)) throw notAllowed();
		const { chat } = state;
		chat.started(peopleOf(call));
		const own = userOf(call.actor)?.id ?? 0;
		// Everybody is in a public channel.
		const people = peopleOf(call);
		const others =
			channel_type === 'public_channel'
				? people
				: idsIn(body.member_ids).filter((id) => people.includes(id));
		const channel = chat.add(
			{
				name: name ?? null,
				description: description ?? null,
				channel_type: channel_type ?? 'public_channel',
				category_id: category_id ?? null,
				created_by_id: own,
			},
			[
				chat.member(own, channel_type === 'dm' ? 'member' : 'admin'),
				...others.filter((id) => id !== own).map((id) => chat.member(id)),
			],
		);
		return { status: 201, body: shown(call, channel) };
	},
	'get-an-internal-channel': (call) => ok(shown(call, channelOf(call))),
	'update-an-internal-channel': (call) => {
		const { name, description, category_id } = call.body as Partial<Channel>;
		return changed(call, {
			...(name !== undefined && { name }),
			...(description !== undefined && { description }),
			...(category_id !== undefined && { category_id }),
		});
	},
	'archive-internal-channel': (call) => changed(call, { status: 'archived' }),
	'unarchive-internal-channel': (call) => changed(call, { status: 'active' }),
	'delete-an-internal-channel': (call) => {
		const { id } = changeable(call);
		call.state.chat.channels.delete(id);
		return EMPTY;
	},
	'mark-read-internal-channel': (call) => (channelOf(call), EMPTY),
	'mark-unread-internal-channel': (call) => (channelOf(call), EMPTY),
	'toggle-typing-status-internal-channel': (call) => (channelOf(call), EMPTY),

	'list-internal-members': (call) =>
		ok(channelOf(call).members.map((one) => shownMember(call, one))),
	'add-an-internal-member': (call) => {
		const channel = changeable(call);
		const known = peopleOf(call);
		const ids = idsIn(call.body.user_ids ?? call.body.user_id).filter((id) => known.includes(id));
		if (!ids.length) throw rails(400);
		const role = call.body.role === 'admin' ? 'admin' : 'member';
		for (const id of ids)
			if (!channel.members.some(({ user_id }) => user_id === id))
				channel.members.push(call.state.chat.member(id, role));
		const added = channel.members.filter(({ user_id }) => ids.includes(user_id));
		return { status: 201, body: added.map((one) => shownMember(call, one)) };
	},
	'remove-an-internal-member': (call) => {
		const channel = channelOf(call);
		const member = found(channel.members.find(({ id }) => id === Number(call.path.id)));
		channel.members.splice(channel.members.indexOf(member), 1);
		return EMPTY;
	},

	/** Polls are a part of the fork that wants a licence of its own. */
	'create-an-internal-poll': () => {
		throw refusal(402, { error: 'pro_feature_required', feature: 'polls' });
	},
	'vote-in-an-internal-poll': () => {
		throw refusal(402, { error: 'pro_feature_required', feature: 'polls' });
	},
};
