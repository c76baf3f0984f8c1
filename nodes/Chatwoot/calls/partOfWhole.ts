import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { setAt } from '../../shared/vocabulary/safe';
import type { Session } from '../../shared/vocabulary/session';
import type { ApiRequest } from '../../shared/vocabulary/types';
import { at } from '../answers/proofs';
import { holdsSent, writtenToStay } from './changes';

/** Fields that the server keeps as one value, of which a call names some. */
interface Whole {
	/** What is written, for a message that it does not stay. */
	what: string;
	/** Where they stand in the body, such as `article.meta`. */
	path: string;
	/** Whether the server forgets what is not named; else it merges into what it has read. */
	isReplaced?: boolean;
	/** What the body must hold besides, such as the proof of who asks. */
	beside?: JsonMap;
	/** An answer that shows them, where it is not that to a GET at the same path; `written` once the change was sent. */
	read?(written: boolean): Promise<Json>;
	/** Those fields in an answer, as they would be sent. */
	shown(answer: Json): Json | undefined;
}

/**
 * Sends a change of some of them so that the others stay, and those stay that were sent, whoever else
 * changes others at the same time. Belongs into a turn.
 */
export async function changePart(
	session: Session,
	request: ApiRequest,
	{ what, path, isReplaced, beside = {}, shown, ...given }: Whole,
): Promise<Json> {
	const body = isMap(request.body) ? request.body : {};
	const part = at(body, path);
	if (!isMap(part) || Object.keys(part).length === 0) return await session.send(request);
	const read =
		given.read ??
		(async () => await session.send({ method: 'GET', path: request.path, idempotent: true }));
	const found = (answer: Json) => mapOf(shown(answer));
	const { answer } = await writtenToStay<JsonMap>(session, {
		what,
		write: async (again) => {
			const whole = isReplaced ? { ...found(await read(again)), ...part } : part;
			const sent: JsonMap = structuredClone(again ? beside : body);
			setAt(sent, path.split('.'), whole);
			// Files went with the first.
			return await session.send({ ...request, body: sent, ...(again && { files: undefined }) });
		},
		read: async () => found(await read(true)),
		stays: (now, first) => holdsSent(now, part, shown(first)),
	});
	return answer;
}

function mapOf(value: Json | undefined): JsonMap {
	return isMap(value) ? value : {};
}
