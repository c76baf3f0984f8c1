import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { matching } from '../../shared/engine/ask';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { chosen } from '../../shared/vocabulary/read';
import { listAt } from '../answers/digest';
import { at } from '../answers/proofs';
import { askAccount } from './ask';
import type { Search } from './named';
import { named, said, shortly } from './named';

/** Those of the internal chat's channels that were written in last. */
const CHANNELS = 10;

const activity = ({ last_activity_at: time }: JsonMap) => String(time ?? '');

interface Found {
	channel: JsonMap;
	message: JsonMap;
}

/** The latest messages of the channels, the newest first: no call lists those of all channels. */
async function messagesOf(context: ILoadOptionsFunctions): Promise<Found[]> {
	const channels = listAt()(await askAccount(context, '/internal_chat/channels'))
		.filter(isMap)
		.sort((a, b) => activity(b).localeCompare(activity(a)))
		.slice(0, CHANNELS);
	const found = await Promise.all(
		channels.map(async (channel) => {
			const path = `/internal_chat/channels/${encodeURIComponent(String(channel.id))}/messages`;
			const messages = listAt('messages')(await askAccount(context, path)).filter(isMap);
			return messages.map((message): Found => ({ channel, message }));
		}),
	);
	return found.flat().sort((a, b) => Number(b.message.id) - Number(a.message.id));
}

const textOf = ({ content }: JsonMap) => shortly(content) || 'Without text';

/** A list made of the latest messages of the internal chat. */
const fromMessages = (
	entries: (found: Found, context: ILoadOptionsFunctions) => Array<{ row: JsonMap; text: string }>,
): Search =>
	async function search(filter) {
		const all = await messagesOf(this);
		const rows = all.flatMap((one) => entries(one, this));
		return {
			results: matching(
				rows.map(({ row, text }) => named(row, text)),
				filter,
			),
		};
	};

export const searchAnyInternalMessages = fromMessages(({ channel, message }) => [
	{ row: message, text: said(textOf(message), at(message, 'sender.name'), channel.name) },
]);

const isChosen = (context: ILoadOptionsFunctions, name: string, id: Json | undefined) => {
	const given = chosen(context.getCurrentNodeParameter(name));
	return given === undefined || String(given) === String(id);
};

const rowsAt = (value: Json | undefined): JsonMap[] =>
	Array.isArray(value) ? value.filter(isMap) : [];

/** Reactions to the message chosen above, or to any of the latest. */
export const searchReactions = fromMessages(({ message }, context) =>
	isChosen(context, 'message', message.id)
		? rowsAt(message.reactions).map((row) => ({
				row,
				text: said(row.emoji, at(row, 'user.name'), textOf(message)),
			}))
		: [],
);

const pollOf = (message: JsonMap) => {
	const poll = message.poll ?? at(message, 'content_attributes.poll');
	return isMap(poll) ? [poll] : [];
};

export const searchPolls = fromMessages(({ channel, message }) =>
	pollOf(message).map((row) => ({ row, text: said(shortly(row.question), channel.name) })),
);

/** The choices of the poll chosen above. */
export const searchPollChoices = fromMessages(({ message }, context) =>
	pollOf(message)
		.filter(({ id }) => isChosen(context, 'id', id))
		.flatMap(({ options }) => rowsAt(options).map((row) => ({ row, text: said(row.text) }))),
);
