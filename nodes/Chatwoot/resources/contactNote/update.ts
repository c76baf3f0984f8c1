import { EXTRA, NEEDS } from '../../apis/application';
import { contactId, contactLane } from '../../fields/contact';
import { noteContent, noteId } from './fields';
import { accountOperation } from '../../operation';
import { at } from '../../answers/proofs';
import { changes, UNDONE } from '../../answers/sent';
import * as things from '../../things';

/** Shorter texts no server finds too long. */
const SURELY_KEPT = 10_000;
const isLong = ({ content }: { content: string }) => content.length > SURELY_KEPT;

const CHANGES = changes('id', 'noteId');

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update note of contact',
	contract: 'update-a-note',
	yields: things.note,
	document: EXTRA,
	method: 'PATCH',
	path: '/contacts/{id}/notes/{note_id}',
	needs: NEEDS.user,
	proves: {
		by: "the answer's id and content; of a long text a look-up: Chatwoot answers with one that it did not keep",
		lacks: (body, params, sent) =>
			CHANGES.lacks?.(body, params, sent) ??
			(isLong(params) && at(body, 'content') !== params.content
				? {
						words: `${UNDONE}: the note still has its old text`,
						fix: "'Content' is too long: Chatwoot keeps 20,000 characters at most. Make it shorter.",
					}
				: undefined),
	},
	fields: [contactId, noteId, noteContent],
	send: async (session, request, params) => {
		const answer = await session.send(request);
		if (!isLong(params)) return answer;
		return await session.send({ method: 'GET', path: request.path, idempotent: true });
	},
	lane: contactLane,
	idempotent: true,
});
