import { createHash } from 'node:crypto';
import { assemble } from '../../shared/vocabulary/wire';
import type { Given } from '../../shared/vocabulary/dates';
import { momentOf } from '../../shared/vocabulary/dates';
import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Surroundings, TogetherItem } from '../../shared/vocabulary/types';
import { operation } from '../../shared/vocabulary/types';
import { addExtra } from '../fields/common';
import type { Content } from '../fields/content';
import { content, contentDetails, messageType, setContent } from '../fields/content';
import { sourceField } from '../fields/quote';
import { authorOf } from '../resources/message/common';

/** What an item says, as far as the import itself looks at it. */
export interface Row extends Content {
	conversationId: string;
	sourceMessageId?: string;
	msgidPrefix?: string;
	time: Given;
	direction: string;
	clientId: string;
	clientName: string;
	clientAvatar?: string;
	clientEmail?: string;
	clientPhone?: string;
	clientProfileLink?: string;
	senderId?: string;
	senderName?: string;
	senderRefId?: string;
	sourceExternalId?: string;
	linkContacts: boolean;
	contactId?: number;
	silentPolicy: string;
	dryRun: boolean;
	accountId?: string;
	extraFields?: JsonMap;
	locationLat?: number;
	locationLon?: number;
	contactName?: string;
	contactPhone?: string;
}

/** One message on its way: `index` is its place among the items. */
export interface Entry {
	index: number;
	item: number;
	row: Row;
	around: Surroundings;
	/** Unix milliseconds, different for each message of a chat. */
	at: number;
	msgid: string;
	silent: boolean;
}

/** A chat with its messages, oldest first. */
export interface Conversation {
	account: string;
	conversationId: string;
	entries: Entry[];
}

/** Groups the items by chat, and puts each chat into the order of its times. */
export function conversationsOf(items: ReadonlyArray<TogetherItem<Row>>): Conversation[] {
	const found = new Map<string, Conversation>();
	for (const [index, { item, params: row, around }] of items.entries()) {
		const account = row.accountId ?? String(around.settings.accountId ?? '').trim();
		const { conversationId } = row;
		const key = JSON.stringify([account, conversationId]);
		const conversation = found.get(key) ?? { account, conversationId, entries: [] };
		found.set(key, conversation);
		const at = momentOf(row.time, around.timezone);
		conversation.entries.push({ index, item, row, around, at, msgid: '', silent: true });
	}
	for (const conversation of found.values()) arrange(conversation);
	return [...found.values()];
}

function arrange({ conversationId, entries }: Conversation): void {
	entries.sort((a, b) => a.at - b.at || a.index - b.index);
	const made = new Map<string, number>();
	let before = -1;
	for (const [place, entry] of entries.entries()) {
		const { row } = entry;
		entry.msgid = `${row.msgidPrefix ?? ''}${row.sourceMessageId ?? fingerprint(conversationId, entry, made)}`;
		// Messages of the same moment keep their order only if amojo can tell them apart.
		entry.at = Math.max(entry.at, before + 1);
		before = entry.at;
		const last = place === entries.length - 1;
		entry.silent = row.silentPolicy === 'all' || (row.silentPolicy === 'allButLast' && !last);
	}
}

/** The same for the same message in every run; equal messages of one moment are counted. */
function fingerprint(conversationId: string, entry: Entry, made: Map<string, number>): string {
	const { at, row } = entry;
	const author = row.direction === 'incoming' ? row.clientId : (row.senderName ?? '');
	// The query of a file's address is often a pass that changes; the file does not.
	const media = row.media?.replace(/[?#].*$/s, '');
	const place = [row.locationLat, row.locationLon, row.contactName, row.contactPhone];
	const own = place.filter((one) => one !== undefined);
	const parts = [conversationId, at, row.direction, author, row.type, row.text, media, ...own];
	const print = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
	const count = made.get(print) ?? 0;
	made.set(print, count + 1);
	return count === 0 ? print : `${print}-${count}`;
}

/** The client as amojo wants a participant; what this row does not tell, another may. */
export function clientOf(row: Row, others: readonly Row[] = []): JsonMap {
	const rows = [row, ...others];
	const phone = rows.find(({ clientPhone }) => clientPhone !== undefined)?.clientPhone;
	const email = rows.find(({ clientEmail }) => clientEmail !== undefined)?.clientEmail;
	const profile = {
		...(phone !== undefined && { phone }),
		...(email !== undefined && { email }),
	};
	return {
		id: row.clientId,
		name: row.clientName,
		...(row.clientAvatar !== undefined && { avatar: row.clientAvatar }),
		...(Object.keys(profile).length > 0 && { profile }),
		...(row.clientProfileLink !== undefined && { profile_link: row.clientProfileLink }),
	};
}

/** The content goes by the wires of its fields, as in the operations that send one message. */
const CONTENT = operation({
	name: 'Content',
	value: 'content',
	action: 'Content',
	contract: null,
	method: 'POST',
	fields: [
		messageType,
		...content,
		...contentDetails,
		sourceField('body:payload.source.external_id'),
	],
	shape: [setContent],
});

/** The body that brings one message in. */
export function bodyOf({ row, around, at, msgid, silent }: Entry): JsonMap {
	const made = assemble(CONTENT, { ...row }, around).body;
	const payload = isMap(made) && isMap(made.payload) ? made.payload : {};
	const people: JsonMap =
		row.direction === 'incoming'
			? { sender: clientOf(row) }
			: {
					sender: authorOf(row, String(around.settings.botId ?? '')),
					receiver: clientOf(row),
				};
	const body: JsonMap = {
		event_type: 'new_message',
		payload: {
			timestamp: Math.floor(at / 1000),
			msec_timestamp: at,
			msgid,
			conversation_id: row.conversationId,
			silent,
			...people,
			...payload,
		},
	};
	addExtra(row, { path: {}, query: {}, body });
	return body;
}
