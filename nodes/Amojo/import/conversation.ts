import type { IDataObject } from 'n8n-workflow';
import { CallError, InputError } from '../../shared/vocabulary/errors';
import { isMap } from '../../shared/vocabulary/json';
import type { JointSession } from '../../shared/vocabulary/session';
import type { ApiRequest, Result } from '../../shared/vocabulary/types';
import { Failed } from '../../shared/vocabulary/types';
import { withFileFacts } from '../fields/content';
import { sentMessage } from '../resources/message/common';
import { contactOf } from './contacts';
import type { Conversation, Entry } from './entries';
import { bodyOf, clientOf } from './entries';
import { KnownMessages } from './known';
import type { Progress } from './progress';

/** Statuses that concern the message itself; all others would meet the next one too. */
const OF_THE_MESSAGE = (status: number) =>
	status >= 400 && status < 500 && ![401, 402, 403, 404, 408, 429].includes(status);

const AGAIN =
	'Put the cause right and run the import again: it sends only what is missing, in the right order.';
const THERE_BEFORE = 'The chat holds it already';

interface Chat {
	id: string;
	contactId?: number;
}

/**
 * Sends one chat, oldest first. A message that is refused for itself is left behind; after any other
 * failure the rest of the chat waits for the next run, so that its order is kept.
 */
export async function sendConversation(
	session: JointSession,
	conversation: Conversation,
	progress: Progress,
	results: Array<Result | Failed>,
): Promise<void> {
	const path = scopePath(session, conversation);
	const note = (entry: Entry, status: 'imported' | 'duplicate', more: IDataObject) => {
		const ids = { conversation_id: conversation.conversationId, msgid: entry.msgid };
		results[entry.index] = { status, ...ids, ...more };
		progress.count(status);
	};
	const fail = (entry: Entry, error: unknown) => {
		results[entry.index] = new Failed(error);
		progress.count('failed');
	};
	let stopped = progress.refused;
	let chat: Chat | undefined;
	let known: KnownMessages | undefined;
	for (const [place, entry] of conversation.entries.entries()) {
		session.stopIfCancelled();
		stopped ??= progress.refused;
		if (stopped !== undefined) {
			fail(entry, new CallError(`Not sent: ${stopped}`, { outcome: 'notSent', fix: AGAIN }));
			continue;
		}
		try {
			chat ??= await openChat(session, conversation, path);
			known ??= new KnownMessages(session, `${path}/chats/${encodeURIComponent(chat.id)}`);
			const later = () => conversation.entries.slice(place + 1);
			const outcome = await sendOne(session, entry, path, known, later);
			const { status, ...more } = outcome;
			note(entry, status, { ...more, ...idsOf(chat) });
		} catch (error) {
			session.stopIfCancelled();
			fail(entry, error);
			if (chat === undefined || !concernsMessageOnly(error)) {
				stopped = `an earlier message of this chat failed (${wordsOf(error)})`;
			}
			if (error instanceof CallError && [401, 403].includes(error.details.status ?? 0)) {
				progress.refused = wordsOf(error);
			}
		}
	}
}

function scopePath({ settings }: JointSession, { account }: Conversation): string {
	return `/v2/origin/custom/${encodeURIComponent(`${String(settings.channelId ?? '').trim()}_${account}`)}`;
}

const post = (path: string, body: NonNullable<ApiRequest['body']>): ApiRequest => ({
	method: 'POST',
	path,
	body,
	idempotent: true,
});

/** The chat, made or found, with its contact where that is wanted. */
async function openChat(
	session: JointSession,
	{ conversationId, entries }: Conversation,
	path: string,
): Promise<Chat> {
	const rows = entries.map(({ row }) => row);
	const [first] = rows;
	if (!first) throw new InputError('The chat has no messages');
	const source = rows.find(({ sourceExternalId }) => sourceExternalId)?.sourceExternalId;
	const answer = await session.send(
		post(`${path}/chats`, {
			conversation_id: conversationId,
			user: clientOf(first, rows),
			...(source !== undefined && { source: { external_id: source } }),
		}),
	);
	const id = isMap(answer) ? answer.id : undefined;
	if (typeof id !== 'string') throw new CallError('amojo does not tell the ID of the chat');
	if (!first.linkContacts) return { id };
	return { id, contactId: await contactOf(session, rows, id) };
}

async function sendOne(
	session: JointSession,
	entry: Entry,
	path: string,
	known: KnownMessages,
	later: () => readonly Entry[],
): Promise<{ status: 'imported' | 'duplicate' } & IDataObject> {
	const before = known.get(entry.msgid);
	if (before !== undefined) return { status: 'duplicate', id: before, reason: THERE_BEFORE };
	const row = await withFileFacts({ ...session, item: entry.item }, entry.row);
	const tried = await session.send(post(path, bodyOf({ ...entry, row }))).then(
		(answer) => ({ answer }),
		(error: unknown) => ({ error }),
	);
	if ('answer' in tried) {
		const id = String(Reflect.get(sentMessage(tried.answer), 'id') ?? '');
		known.add(entry.msgid, id);
		return { status: 'imported', id };
	}
	// Only the history tells a repeated ID from any other fault: no error body is documented.
	const id = concernsMessageOnly(tried.error) ? await known.find(entry.msgid) : undefined;
	if (id === undefined) throw tried.error;
	// A try without an answer may have been this very message: then it was not there before, unless
	// messages are that come after it.
	const overtaken = () => later().some(({ msgid }) => known.get(msgid) !== undefined);
	return arrivedUnheard(tried.error) && !overtaken()
		? { status: 'imported', id }
		: { status: 'duplicate', id, reason: THERE_BEFORE };
}

function idsOf({ id, contactId }: Chat): IDataObject {
	return { chat_id: id, ...(contactId !== undefined && { contact_id: contactId }) };
}

function arrivedUnheard(error: unknown): boolean {
	return error instanceof CallError && error.details.afterUnknownOutcome === true;
}

function concernsMessageOnly(error: unknown): boolean {
	if (error instanceof InputError) return true;
	return error instanceof CallError && OF_THE_MESSAGE(error.details.status ?? 0);
}

function wordsOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
