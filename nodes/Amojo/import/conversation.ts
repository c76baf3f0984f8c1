import type { IDataObject } from 'n8n-workflow';
import { CallError, InputError } from '../../shared/vocabulary/errors';
import { isMap } from '../../shared/vocabulary/json';
import type { JointSession } from '../../shared/vocabulary/session';
import type { ApiRequest, Result } from '../../shared/vocabulary/types';
import { Failed } from '../../shared/vocabulary/types';
import { scopeOf } from '../fields/common';
import { withFileFacts } from '../fields/content';
import { sentMessage } from '../resources/message/common';
import { contactOf } from './contacts';
import type { Conversation, Entry } from './entries';
import { importBody, clientOf } from './entries';
import { KnownMessages, LAG, THERE_BEFORE } from './known';
import type { Progress } from './progress';
import { notSent } from './progress';

/** Statuses that concern the message itself; all others would meet the next one too. */
const OF_THE_MESSAGE = (status: number) =>
	status >= 400 && status < 500 && ![401, 402, 403, 404, 408, 429].includes(status);

const ONE_LIKE_IT =
	"The chat holds one like it already. They are told by time, author and content, since 'Message ID in Source' is empty";

interface Chat {
	id: string;
	contactId?: number;
	known: KnownMessages;
}

/** A message that was refused, and yet may be in the chat: the history does not show everything at once. */
interface Doubt {
	entry: Entry;
	error: unknown;
	/** When it had arrived, if it ever did: unix milliseconds. */
	until: number;
}

/**
 * Sends one chat, oldest first. A message that is refused for itself is left behind; after any other
 * failure the rest of the chat waits for the next run, so that its order is kept.
 */
export class ChatImport {
	private readonly path: string;
	private chat: Chat | undefined;
	private stopped: CallError | undefined;
	private readonly doubts: Doubt[] = [];

	constructor(
		private readonly session: JointSession,
		private readonly conversation: Conversation,
		private readonly progress: Progress,
		private readonly results: Array<Result | Failed>,
	) {
		const scope = scopeOf({ accountId: conversation.account }, session.settings);
		this.path = `/v2/origin/custom/${encodeURIComponent(scope)}`;
	}

	async send(): Promise<void> {
		const { entries } = this.conversation;
		const [last, before, ...older] = [...entries].reverse();
		// Where the last is to speak alone, it goes ahead: only then can the one before speak for it.
		const swaps = last && before && last.row.silentPolicy === 'allButLast';
		const order = swaps ? [...older.reverse(), last, before] : entries;
		for (const [place, entry] of order.entries()) {
			const took = await this.sendNext(entry, () => order.slice(place + 1));
			if (swaps && entry === last && !took) before.silent = false;
		}
	}

	/** Looks once more for what was refused, as soon as the history must show what the chat holds. */
	async settle(): Promise<void> {
		const { doubts, chat } = this;
		if (doubts.length === 0 || !chat) return;
		const last = doubts.reduce((latest, { until }) => Math.max(latest, until), 0);
		await this.session.pause(Math.max(0, last + LAG.ms - Date.now()));
		chat.known.readAnew();
		for (const { entry, error } of doubts) {
			const looked = await chat.known.find(entry).then(
				(id) => ({ id }),
				() => undefined,
			);
			this.session.stopIfCancelled();
			const { id } = looked ?? {};
			if (id !== undefined) this.note(entry, chat, { ...found(entry, error, false), id });
			else this.fail(entry, looked ? refused(error) : error);
		}
	}

	/** Whether the message is in the chat now, as far as can be told at once. */
	private async sendNext(entry: Entry, later: () => readonly Entry[]): Promise<boolean> {
		const { session, progress, conversation, path } = this;
		session.stopIfCancelled();
		const over = progress.over.aborted ? progress.over.reason : this.stopped;
		if (over) {
			this.fail(entry, over);
			return false;
		}
		try {
			const chat = (this.chat ??= await openChat(session, conversation, path));
			const outcome = await this.sendOne(entry, chat, later);
			progress.tried();
			if (outcome) this.note(entry, chat, outcome);
			return outcome !== undefined;
		} catch (error) {
			session.stopIfCancelled();
			this.fail(entry, error);
			progress.tried(error);
			if (this.chat === undefined || !concernsMessageOnly(error)) {
				this.stopped ??= notSent(`an earlier message of this chat failed (${wordsOf(error)})`);
			}
			return false;
		}
	}

	private note(entry: Entry, { id, contactId }: Chat, { status, ...more }: Sent): void {
		this.results[entry.index] = {
			status,
			conversation_id: this.conversation.conversationId,
			msgid: entry.msgid,
			...more,
			chat_id: id,
			...(contactId !== undefined && { contact_id: contactId }),
		};
		this.progress.count(status);
	}

	private fail(entry: Entry, error: unknown): void {
		this.results[entry.index] = new Failed(error);
		this.progress.count('failed');
	}

	/** Undefined where it was refused and only the history, later, tells why. */
	private async sendOne(
		entry: Entry,
		{ known }: Chat,
		later: () => readonly Entry[],
	): Promise<Sent | undefined> {
		const { session, path } = this;
		const before = known.get(entry.msgid);
		if (before !== undefined) return { ...found(entry, undefined, true), id: before };
		const row = await withFileFacts({ ...session, item: entry.item }, entry.row);
		const tried = await session.send(post(path, importBody({ ...entry, row }))).then(
			(answer) => ({ answer }),
			(error: unknown) => ({ error }),
		);
		if ('answer' in tried) {
			const id = String(Reflect.get(sentMessage(tried.answer), 'id') ?? '');
			known.add(entry.msgid, id);
			return { status: 'imported', id };
		}
		const { error } = tried;
		const until = Date.now();
		// Only the history tells a repeated ID from any other fault: no error body is documented.
		if (!concernsMessageOnly(error) || error instanceof InputError) throw error;
		const id = await known.find(entry);
		if (id === undefined) {
			this.doubts.push({ entry, error, until });
			return undefined;
		}
		// A try without an answer may have been this very message: then it was not there before, unless
		// messages are that come after it.
		const overtaken = later().some(({ msgid }) => known.get(msgid) !== undefined);
		return { ...found(entry, error, overtaken), id };
	}
}

type Sent = { status: 'imported' | 'duplicate' } & IDataObject;

/** What is told of a message that the chat holds, whatever was answered. */
function found({ row }: Entry, error: unknown, overtaken: boolean): Sent {
	if (arrivedUnheard(error) && !overtaken) return { status: 'imported' };
	const reason = row.sourceMessageId === undefined ? ONE_LIKE_IT : THERE_BEFORE;
	return { status: 'duplicate', reason };
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
	const known = new KnownMessages(session, `${path}/chats/${encodeURIComponent(id)}`);
	if (!first.linkContacts) return { id, known };
	return { id, known, contactId: await contactOf(session, rows, id) };
}

/** The chat does not hold it, so an earlier try without an answer came to nothing either. */
function refused(error: unknown): unknown {
	if (!(error instanceof CallError)) return error;
	return new CallError(error.message, { ...error.details, outcome: 'refused' });
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
