import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { Session } from '../../../shared/vocabulary/session';
import { at } from '../../answers/proofs';
import { holdsSent, writtenToStay } from '../../calls/changes';
import { readContact } from '../../calls/conversations';
import { NEEDS } from '../../apis/application';
import type { InAccount } from '../../apis/account';
import { accountPath } from '../../apis/account';
import { attributesTurn } from './common';

/** What the server keeps as one value each, and merges into. */
const MERGED = ['additional_attributes', 'custom_attributes'] as const;

type Attributes = Partial<Record<(typeof MERGED)[number], JsonMap>>;

/**
 * Changes a contact by `send`, and its attributes again while they are lost to whoever changed others
 * at the same time. Belongs into the contact's turn.
 */
export async function changedContact(
	session: Session,
	params: InAccount,
	id: number,
	body: unknown,
	send: () => Promise<Json>,
): Promise<Json> {
	const sent = attributesIn(body);
	if (Object.keys(sent).length === 0) return await send();
	const { answer, now } = await writtenToStay<JsonMap>(session, {
		what: attributesTurn(id),
		write: async (again) =>
			again
				? await session.send({
						method: 'PUT',
						path: accountPath(params, `/contacts/${id}`),
						body: sent,
						needs: NEEDS.user,
						idempotent: true,
					})
				: await send(),
		read: async () => await readContact(session, params, id),
		stays: (contact, shown) =>
			MERGED.every((key) =>
				holdsSent(mapIn(contact[key]), sent[key] ?? {}, at(shown, `payload.${key}`)),
			),
	});
	return withAttributes(answer, now);
}

/** The answer to a change, with the attributes as they were read after it. */
export function withAttributes(answer: Json, now: JsonMap): Json {
	const payload = at(answer, 'payload');
	if (!isMap(answer) || !isMap(payload)) return answer;
	const read = MERGED.filter((key) => key in payload && now[key] !== undefined);
	const attributes = Object.fromEntries(read.map((key) => [key, now[key] ?? null]));
	return { ...answer, payload: { ...payload, ...attributes } };
}

function attributesIn(body: unknown): Attributes {
	const found: Attributes = {};
	for (const key of MERGED) {
		const given = isMap(body) ? mapIn(body[key]) : {};
		if (Object.keys(given).length > 0) found[key] = given;
	}
	return found;
}

const mapIn = (value: Json | undefined): JsonMap => (isMap(value) ? value : {});
