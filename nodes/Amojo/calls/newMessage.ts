import { CallError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import type { ApiRequest } from '../../shared/vocabulary/types';
import { KnownMessages, LAG, THERE_BEFORE } from '../import/known';

/** What a new message does that may meet a silent amojo: it goes under an ID that is taken once. */
export const takenOnce = {
	idempotent: true,
	/** Another run makes up another ID, and amojo takes its message for a new one. */
	rerun: ({ msgid }: { msgid?: string }) => msgid !== undefined,
	send: sendNew,
};

/**
 * Sends a new message. Where it is refused, it may have arrived before: by a try that got no answer, or
 * by another run under the same ID. Only the history tells, since no error body is documented.
 */
async function sendNew(
	session: Session,
	request: ApiRequest,
	{ msgid: given }: { msgid?: string },
): Promise<Json> {
	const tried = await session.send(request).then(
		(answer) => ({ answer }),
		(error: unknown) => ({ error }),
	);
	if ('answer' in tried) return tried.answer;
	const { error } = tried;
	if (!(error instanceof CallError) || !isOfTheMessage(error)) throw error;
	const wasUnheard = error.details.afterUnknownOutcome === true;
	if (!wasUnheard && given === undefined) throw error;
	const payload = isMap(request.body) && isMap(request.body.payload) ? request.body.payload : {};
	const look = heldAs(session, request.path, payload, wasUnheard ? Date.now() : undefined);
	const looked = await look.then(
		(held) => ({ held }),
		() => undefined,
	);
	session.stopIfCancelled();
	const { message, details } = error;
	if (!looked) throw wasUnheard ? new CallError(message, { ...details, ...NOT_LOOKED }) : error;
	const { held } = looked;
	if (!held) throw new CallError(message, { ...details, outcome: 'refused' });
	const { ids, isSame } = held;
	if (!isSame && !wasUnheard)
		throw new CallError(message, { ...details, outcome: 'refused', fix: ANOTHER });
	return {
		new_message: {
			...ids,
			ref_id: payload.msgid ?? null,
			...(!wasUnheard && { status: 'duplicate', reason: THERE_BEFORE }),
		},
	};
}

const NOT_LOOKED = {
	outcome: 'unknown',
	fix: 'An earlier try got no answer, and the history could not be read: look in the chat before sending it again.',
} as const;

const ANOTHER =
	"The chat holds another message under this 'Message ID', and amojo takes each once: give this one its own.";

function isOfTheMessage({ details: { status = 0 } }: CallError): boolean {
	return [400, 409, 422].includes(status);
}

/**
 * What the chat holds under the message's ID; undefined where it holds nothing. `until`: when it must
 * have been sent by this very call, in unix milliseconds; otherwise another run may have sent it.
 */
async function heldAs(session: Session, path: string, payload: JsonMap, until?: number) {
	const { msgid, conversation_ref_id: known, msec_timestamp: at } = payload;
	const wanted = { msgid: String(msgid), at: Number(at) };
	const chat = typeof known === 'string' ? known : await chatOf(session, path, payload);
	let content: JsonMap = {};
	const messages = new KnownMessages(
		session,
		`${path}/chats/${encodeURIComponent(chat)}`,
		(id, message) => {
			if (id === wanted.msgid) content = message;
		},
	);
	const id =
		until === undefined
			? await sentByAnotherRun(session, messages, wanted)
			: await messages.findSentBefore(until, wanted);
	if (id === undefined) return undefined;
	return { ids: { conversation_id: chat, msgid: id }, isSame: isSame(content, payload.message) };
}

/** Waits for a lagging history once an execution: what another run sent is older than this one. */
async function sentByAnotherRun(
	session: Session,
	messages: KnownMessages,
	wanted: Parameters<KnownMessages['find']>[0],
) {
	const found = await messages.find(wanted);
	if (found !== undefined) return found;
	await session.once('the history shows what was sent before', async () => {
		await session.pause(LAG.ms);
		return true;
	});
	messages.readAnew();
	return await messages.find(wanted);
}

/** Whether the history holds what was to be sent; what it leaves out or keeps elsewhere is not compared. */
function isSame(held: JsonMap, sent: Json | undefined): boolean {
	if (!isMap(sent)) return false;
	const word = (value: Json | undefined) => String(value ?? '').trim();
	const plain = ['type', 'text'].every((key) => word(held[key]) === word(sent[key]));
	const named = ['file_name', 'location', 'contact'].every((key) => {
		const [theirs, ours] = [held[key], sent[key]];
		if (!theirs || !ours) return true;
		if (!isMap(theirs) || !isMap(ours)) return word(theirs) === word(ours);
		return Object.entries(ours).every(([part, value]) => word(theirs[part]) === word(value));
	});
	return plain && named;
}

/** The chat's own ID, which amojo tells only to those who make it, once or again. */
async function chatOf(session: Session, path: string, payload: JsonMap): Promise<string> {
	const { conversation_id, receiver, sender, source } = payload;
	const answer = await session.send({
		method: 'POST',
		path: `${path}/chats`,
		body: {
			conversation_id: conversation_id ?? null,
			user: receiver ?? sender ?? null,
			...(source !== undefined && { source }),
		},
		idempotent: true,
		reads: true,
	});
	if (isMap(answer) && typeof answer.id === 'string') return answer.id;
	throw new CallError('amojo does not tell the ID of the chat');
}
