import { collection, text } from '../../../shared/vocabulary/fields';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { Session } from '../../../shared/vocabulary/session';
import type { ApiRequest } from '../../../shared/vocabulary/types';
import { filesApart } from '../../answers/actionFiles';
import { at } from '../../answers/proofs';
import { changes } from '../../answers/sent';
import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { macroActions } from '../../fields/rules/actions';
import { accountOperation } from '../../operation';
import { macroId, macroLane, name, visibility } from './fields';
import * as things from '../../things';
import { writtenToStay } from '../../calls/changes';
import { actionsAreKnown } from '../../calls/known';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update macro',
	description:
		"Change a macro. Its actions are replaced whole; what is everyone's only an administrator may change.",
	contract: 'update-a-macro',
	yields: things.macro,
	document: EXTRA,
	method: 'PATCH',
	path: '/macros/{id}',
	needs: NEEDS.user,
	idempotent: true,
	proves: { ...filesApart(changes('payload.id', 'id')), before: actionsAreKnown },
	fields: [
		macroId,
		collection('updateFields', 'Update Fields', 'Add field', [text('name', name), visibility]),
		...macroActions(true),
	],
	lane: macroLane,
	turn: macroLane,
	send: keepVisibility,
	result: record,
});

/** The server forgets who may use a macro where a change does not say it: then nobody sees it any more. */
async function keepVisibility(
	session: Session,
	request: ApiRequest,
	params: { id: number },
): Promise<Json> {
	const body = isMap(request.body) ? request.body : {};
	const read = async () => {
		const now = await session.send({ method: 'GET', path: request.path, idempotent: true });
		return at(now, 'payload.visibility') ?? null;
	};
	if (body.visibility === undefined) {
		const visibility = await read();
		return await session.send({ ...request, body: { ...body, visibility } });
	}
	const { answer } = await writtenToStay(session, {
		what: `settings of ${macroLane(params)}`,
		write: async () => await session.send(request),
		read,
		stays: (now, shown) => now === (at(shown, 'payload.visibility') ?? null),
	});
	return answer;
}
