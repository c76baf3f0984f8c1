import { CallError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Lack } from '../../shared/vocabulary/proof';
import type { Session } from '../../shared/vocabulary/session';
import type { Paging } from '../../shared/vocabulary/types';
import { idOf, listAt } from '../answers/digest';
import { at } from '../answers/proofs';
import { NEEDS } from '../apis/application';
import type { InAccount } from '../apis/account';
import { accountPath } from '../apis/account';
import { unlessForbidden } from './known';
import { goingOn, messagesBackwards } from './paging';

interface InConversation extends InAccount {
	conversationId: number;
}

const messages = listAt('payload');

export const backwards = messagesBackwards(messages);

/** After a message the way leads on behind the last row. */
export const forwards = (size: number): Paging => ({
	kind: 'cursor',
	size,
	positionParameter: 'after',
	entries: messages,
	next: (_, entries) => goingOn(entries),
	identity: idOf,
});

const requestFor = (params: InConversation) => ({
	method: 'GET' as const,
	path: accountPath(params, `/conversations/${encodeURIComponent(params.conversationId)}/messages`),
	needs: NEEDS.user,
	idempotent: true,
});

/** The message with this ID. No endpoint gives one: it is the only one between its ID and the next. */
export async function messageAt(
	session: Pick<Session, 'send'>,
	params: InConversation,
	id: string | number,
): Promise<JsonMap | undefined> {
	const query = { after: Number(id), before: Number(id) + 1 };
	const body = await session.send({ ...requestFor(params), query });
	return messages(body)
		.filter(isMap)
		.find((entry) => String(entry.id) === String(id));
}

export function noMessage({ conversationId }: InConversation, id: string | number): CallError {
	return new CallError(`Conversation ${conversationId} has no message ${id}`, {
		cause: 'configuration-invalid',
		fix: 'Both IDs must be of the same conversation; the conversation is named by the number in its URL.',
	});
}

/** The answered message, by whichever of its IDs it is named. */
interface Answered {
	inReplyTo?: number;
	inReplyToExternalId?: string;
	/** A person's own content attributes, which may name it too. */
	contentAttributesJson?: JsonMap;
}

function answered({ inReplyTo, inReplyToExternalId, contentAttributesJson: own }: Answered) {
	const byId = inReplyTo ?? own?.in_reply_to;
	const outside = inReplyToExternalId ?? own?.in_reply_to_external_id;
	return {
		id: typeof byId === 'string' || typeof byId === 'number' ? byId : undefined,
		outside: typeof outside === 'string' ? outside : undefined,
	};
}

/** Whether a message names the one that it answers. */
export function namesAnswered(params: Answered): boolean {
	const { id, outside } = answered(params);
	return (id ?? outside ?? '') !== '';
}

/**
 * Makes sure that the answered message is in the conversation: Chatwoot would drop the reference
 * without a word, and a reaction without one is tried again and again, each time at the cost of the
 * WhatsApp connection.
 */
export async function findAnswered(
	session: Session,
	params: InConversation & Answered,
): Promise<void> {
	const { id, outside } = answered(params);
	if (id === undefined && outside === undefined) return;
	// A bot may send, but not read.
	const found = await unlessForbidden(async () =>
		id === undefined
			? await session.pages(
					requestFor(params),
					{ ...backwards, keep: (entry) => isMap(entry) && entry.source_id === outside },
					{ limit: 1 },
				)
			: [(await messageAt(session, params, id)) ?? []].flat(),
	);
	if (found?.length === 0) throw noMessage(params, id ?? outside ?? '');
}

/** Says where an answer shows that its message was sent without the one that it answers. */
export function unanswered(body: Json, params: InConversation & Answered): Lack | undefined {
	const { id, outside } = answered(params);
	if (id === undefined && outside === undefined) return undefined;
	if ((at(body, 'content_attributes.in_reply_to') ?? null) !== null) return undefined;
	return {
		words: `The message was sent, but not as an answer: Chatwoot found no message ${id ?? outside} in conversation ${params.conversationId}`,
		fix: 'Both IDs must be of the same conversation. It is there now: delete it before sending it again.',
		outcome: 'unknown',
	};
}
