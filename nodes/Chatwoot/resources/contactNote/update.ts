import { EXTRA, NEEDS } from '../../apis/application';
import { contactId, contactLane } from '../../fields/contact';
import { noteContent, noteId } from './fields';
import { accountOperation } from '../../operation';
import { at, shown } from '../../answers/proofs';
import { changes, UNDONE } from '../../answers/sent';
import * as things from '../../things';

/** Shorter texts no server finds too long. */
const SURELY_KEPT = 10_000;

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
		...changes('id', 'noteId'),
		by: "the answer's id and content; of a long text a look-up: Chatwoot answers with one that it did not keep",
	},
	fields: [contactId, noteId, noteContent],
	send: async (session, request, { content }) => {
		const answer = await session.send(request);
		if (content.length <= SURELY_KEPT) return answer;
		const kept = await session.send({ method: 'GET', path: request.path, idempotent: true });
		const isKept = at(kept, 'content') === at(answer, 'content');
		return shown(
			answer,
			isKept
				? undefined
				: {
						words: `${UNDONE}: the note still has its old text`,
						fix: "'Content' is too long: Chatwoot keeps 20,000 characters at most. Make it shorter.",
						outcome: 'refused',
					},
		);
	},
	lane: contactLane,
	idempotent: true,
});
