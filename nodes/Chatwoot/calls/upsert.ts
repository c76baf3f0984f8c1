import type { IDataObject } from 'n8n-workflow';
import { CallError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import { unwrapped } from '../answers/digest';
import { shown, without } from '../answers/proofs';
import { record } from '../answers/records';

/** The answer, or the refusal where somebody has one of the values already. */
export async function unlessTaken(answer: Promise<Json>): Promise<Json | CallError> {
	return await answer.catch((error: unknown) => {
		const taken =
			error instanceof CallError &&
			error.details.status === 422 &&
			/already been taken/i.test(error.message);
		return taken ? error : Promise.reject(error);
	});
}

/** What stands under one key of an account: how it is found, made and changed. */
interface Keyed {
	/** Below the server, where the records are listed and made. */
	path: string;
	needs: string;
	find(): Promise<JsonMap | undefined>;
	create: JsonMap;
	update: JsonMap;
}

/** Changes the record that has the key, or makes it; somebody else may make it in between. */
export async function createOrUpdate(session: Session, given: Keyed): Promise<IDataObject> {
	const { path, needs, find, create, update } = given;
	const change = async ({ id }: JsonMap): Promise<IDataObject> => ({
		...record(
			await session.send({
				method: 'PATCH',
				path: `${path}/${encodeURIComponent(String(id))}`,
				body: update,
				needs,
				idempotent: true,
			}),
		),
		created: false,
	});
	const known = await find();
	if (known) return await change(known);
	const made = await unlessTaken(
		// A second time is refused: the key is taken.
		session.send({ method: 'POST', path, body: create, needs, idempotent: true }),
	);
	if (!(made instanceof CallError)) {
		return { ...record(shown(made, without(unwrapped(made), 'id'))), created: true };
	}
	const other = await find();
	if (!other) throw unfound(made);
	// There was none: what took the key was the try before, which got no answer.
	return { ...(await change(other)), created: made.details.afterUnknownOutcome === true };
}

/** The usual advice would be to do what was just done. */
function unfound({ message, details }: CallError): CallError {
	return new CallError(message, {
		...details,
		fix: 'The server says that it is taken, but lists none of this kind that has it: it may have been deleted in between, or the user may not see it. Run it again, or look in Chatwoot.',
	});
}

/** A body without what was not given. */
export function withoutGaps(values: Record<string, Json | undefined>): JsonMap {
	const map: JsonMap = {};
	for (const [key, value] of Object.entries(values)) if (value !== undefined) map[key] = value;
	return map;
}
