import { createHash } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import { assemble } from '../../shared/vocabulary/wire';
import type { Given } from '../../shared/vocabulary/dates';
import { momentOf } from '../../shared/vocabulary/dates';
import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { JointSession } from '../../shared/vocabulary/session';
import type { Surroundings, TogetherItem } from '../../shared/vocabulary/types';
import { operation } from '../../shared/vocabulary/types';
import { accountOf, addExtra } from '../fields/common';
import type { Content } from '../fields/content';
import { content, contentDetails, messageType, setContent } from '../fields/content';
import { fileContent } from '../fields/file';
import { sourceField } from '../fields/source';
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
	stickerId?: string;
	callbackData?: string;
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
	/** Whether nothing but its place tells it from one before it. */
	isDouble: boolean;
}

/** A chat with its messages, oldest first. */
export interface Conversation {
	account: string;
	conversationId: string;
	entries: Entry[];
}

/**
 * Groups the items by chat, and puts each chat into the order of its times. An item that cannot be
 * brought in at all is handed to `refuse`, and its chat does without it.
 */
export async function conversationsOf(
	{ context, giveWay }: Pick<JointSession, 'context' | 'giveWay'>,
	items: ReadonlyArray<TogetherItem<Row>>,
	refuse: (index: number, error: unknown) => void,
): Promise<Conversation[]> {
	const found = new Map<string, Conversation>();
	for (const [index, { item, params: row, around }] of items.entries()) {
		await giveWay();
		try {
			const account = accountOf(row, around.settings);
			const { conversationId } = row;
			const key = JSON.stringify([account, conversationId]);
			const at = momentOf(row.time, around.timezone);
			const msgid = row.sourceMessageId ?? (await fingerprint(context, item, row, at));
			const entry = { index, item, row, around, at, msgid, silent: true, isDouble: false };
			// What speaks against a message is heard before its chat is made.
			importBody(entry);
			const conversation = found.get(key) ?? { account, conversationId, entries: [] };
			found.set(key, conversation);
			conversation.entries.push(entry);
		} catch (error) {
			refuse(index, error);
		}
	}
	for (const conversation of found.values()) {
		await giveWay();
		arrange(conversation);
	}
	return [...found.values()];
}

function arrange({ entries }: Conversation): void {
	entries.sort((a, b) => a.at - b.at || a.index - b.index);
	const made = new Map<string, number>();
	let before = -1;
	for (const [place, entry] of entries.entries()) {
		const { row } = entry;
		if (row.sourceMessageId === undefined) count(entry, made);
		entry.msgid = `${row.msgidPrefix ?? ''}${entry.msgid}`;
		// Messages of the same moment keep their order only if amojo can tell them apart.
		entry.at = Math.max(entry.at, before + 1);
		before = entry.at;
		const last = place === entries.length - 1;
		entry.silent = row.silentPolicy === 'all' || (row.silentPolicy === 'allButLast' && !last);
	}
}

/** Equal messages of one moment are counted in the order of the items, which is the same in every run. */
function count(entry: Entry, made: Map<string, number>): void {
	const before = made.get(entry.msgid) ?? 0;
	made.set(entry.msgid, before + 1);
	entry.isDouble = before > 0;
	if (entry.isDouble) entry.msgid += `-${before}`;
}

/** The same for the same message in every run. */
async function fingerprint(
	context: IExecuteFunctions,
	item: number,
	row: Row,
	at: number,
): Promise<string> {
	const author =
		row.direction === 'incoming'
			? row.clientId
			: [row.senderRefId ?? row.senderId, row.senderName].filter(Boolean).join(' ');
	const { mediaBinaryField: field } = row;
	const file =
		field === undefined
			? row.media && withoutPass(row.media)
			: Object.values(await fileContent(context, item, field));
	const rest = [
		row.fileName,
		row.locationLat,
		row.locationLon,
		row.contactName,
		row.contactPhone,
		row.stickerId,
		row.callbackData,
		row.sharedPostUrl,
	];
	const own = rest.filter((one) => one !== undefined);
	const parts = [row.conversationId, at, row.direction, author, row.type, row.text, file, ...own];
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** What object stores add to an address as a pass for a while; the file stays the same. */
const PASS = /^(x-amz-.*|x-goog-.*|awsaccesskeyid|googleaccessid|signature|expires|key-pair-id)$/i;

function withoutPass(address: string): string {
	const [whole, query] = /^[^?#]*\?([^#]*)/.exec(address) ?? [];
	if (whole === undefined || query === undefined) return address;
	const kept = query.split('&').filter((pair) => !PASS.test(pair.split('=')[0] ?? ''));
	return `${whole.slice(0, -query.length || undefined)}${kept.join('&')}`;
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

/** Whether a message can be brought in; throws InputError. */
export function checkRow(row: Row, around: Surroundings): void {
	accountOf(row, around.settings);
	importBody({ row, around, at: 0, msgid: '', silent: true });
}

/** The body that brings one message in. */
export function importBody({
	row,
	around,
	at,
	msgid,
	silent,
}: Pick<Entry, 'row' | 'around' | 'at' | 'msgid' | 'silent'>): JsonMap {
	const made = assemble(CONTENT, { ...row }, around).body;
	const payload = isMap(made) && isMap(made.payload) ? made.payload : {};
	const people: JsonMap =
		row.direction === 'incoming'
			? { sender: clientOf(row) }
			: {
					sender: authorOf(row, around.settings),
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
