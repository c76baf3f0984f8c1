import { CallError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import type { ApiRequest } from '../../shared/vocabulary/types';
import { KnownMessages } from '../import/known';

/** What a new message does that may meet a silent amojo: it goes under an ID that is taken once. */
export const takenOnce = {
	idempotent: true,
	/** Another run makes up another ID, and amojo takes its message for a new one. */
	rerun: ({ msgid }: { msgid?: string }) => msgid !== undefined,
	send: sendNew,
};

/**
 * Sends a new message. Where a try got no answer and the next one is refused, the first may have
 * arrived: only the history tells, since no error body is documented.
 */
async function sendNew(session: Session, request: ApiRequest): Promise<Json> {
	const tried = await session.send(request).then(
		(answer) => ({ answer }),
		(error: unknown) => ({ error }),
	);
	if ('answer' in tried) return tried.answer;
	const { error } = tried;
	if (!(error instanceof CallError) || !mayHaveArrived(error)) throw error;
	const payload = isMap(request.body) && isMap(request.body.payload) ? request.body.payload : {};
	const looked = await heldAs(session, request.path, payload).then(
		(held) => ({ held }),
		() => undefined,
	);
	session.stopIfCancelled();
	if (!looked) throw new CallError(error.message, { ...error.details, ...NOT_LOOKED });
	if (!looked.held) throw error;
	return { new_message: { ...looked.held, ref_id: payload.msgid ?? null } };
}

const NOT_LOOKED = {
	outcome: 'unknown',
	fix: 'An earlier try got no answer, and the history could not be read: look in the chat before sending it again.',
} as const;

function mayHaveArrived({ details: { afterUnknownOutcome, status = 0 } }: CallError): boolean {
	return afterUnknownOutcome === true && [400, 409, 422].includes(status);
}

/** amojo's IDs of the chat and of the message in it; undefined where the chat does not hold it. */
async function heldAs(session: Session, path: string, payload: JsonMap) {
	const { msgid, conversation_ref_id: known } = payload;
	const chat = typeof known === 'string' ? known : await chatOf(session, path, payload);
	const messages = new KnownMessages(session, `${path}/chats/${encodeURIComponent(chat)}`);
	const id = await messages.find(String(msgid));
	return id === undefined ? undefined : { conversation_id: chat, msgid: id };
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
