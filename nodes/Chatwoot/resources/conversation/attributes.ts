import type { IDataObject } from 'n8n-workflow';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { Lack } from '../../../shared/vocabulary/proof';
import type { Session } from '../../../shared/vocabulary/session';
import type { ApiRequest } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../apis/application';
import { alike, changeInTurn, writtenToStay } from '../../calls/changes';
import type { InAccount } from '../../apis/account';
import { accountPath } from '../../apis/account';

/** Everything that writes a conversation's custom attributes shares its turn. */
export const attributesTurn = ({ conversationId }: { conversationId: number }): string =>
	`custom attributes of conversation ${conversationId}`;

/** Sends a change that the server makes of what it has read, again while it is lost. */
export async function sentToStay(
	session: Session,
	request: ApiRequest,
	params: InAccount & { conversationId: number },
	stays: (now: JsonMap, answer: Json) => boolean,
): Promise<Json> {
	const { answer, now } = await writtenToStay<JsonMap>(session, {
		what: attributesTurn(params),
		write: async () => await session.send(request),
		read: async () => await readAttributes(session, params),
		stays,
	});
	return isMap(answer) && 'custom_attributes' in answer
		? { ...answer, custom_attributes: now }
		: answer;
}

async function readAttributes(
	session: Session,
	params: InAccount & { conversationId: number },
): Promise<JsonMap> {
	const path = accountPath(params, `/conversations/${encodeURIComponent(params.conversationId)}`);
	const request = { method: 'GET' as const, path, needs: NEEDS.user, idempotent: true };
	const conversation = await session.send(request);
	const held = isMap(conversation) ? conversation.custom_attributes : undefined;
	return isMap(held) ? held : {};
}

/** Reads a conversation's custom attributes, changes them and writes them all. */
export async function changeAttributes(
	session: Session,
	params: InAccount & { conversationId: number },
	change: (now: JsonMap) => JsonMap,
): Promise<IDataObject> {
	const path = accountPath(params, `/conversations/${encodeURIComponent(params.conversationId)}`);
	const attributes = await changeInTurn<JsonMap>(session, {
		turn: attributesTurn(params),
		read: async () => await readAttributes(session, params),
		change: (now) => {
			const wanted = change(now);
			return alike(now, wanted) ? undefined : wanted;
		},
		write: async (wanted) => {
			await session.send({
				method: 'POST',
				path: `${path}/custom_attributes`,
				body: { custom_attributes: wanted },
				idempotent: true,
			});
		},
	});
	return { custom_attributes: attributes };
}

/** What of the attributes that were sent an answer does not show. */
export function attributesLacking(body: Json, sent: JsonMap): Lack | undefined {
	const held = isMap(body) && isMap(body.custom_attributes) ? body.custom_attributes : {};
	const missing = Object.entries(sent).filter(([key, value]) => !alike(held[key], value));
	if (missing.length === 0) return undefined;
	const names = missing.map(([key]) => key).join(', ');
	return {
		words: `Chatwoot answered without doing it: ${names} is not in its answer as it was sent`,
	};
}
