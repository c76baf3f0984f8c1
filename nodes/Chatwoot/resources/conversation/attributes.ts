import type { IDataObject } from 'n8n-workflow';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { Lack } from '../../../shared/vocabulary/proof';
import { toItem } from '../../../shared/vocabulary/result';
import type { Session } from '../../../shared/vocabulary/session';
import { NEEDS } from '../../api';
import type { InAccount } from '../../operation';
import { accountPath } from '../../operation';

/** Reads a conversation's custom attributes, changes them and writes them all. */
export async function changeAttributes(
	session: Session,
	params: InAccount & { conversationId: string | number },
	change: (now: JsonMap) => JsonMap,
): Promise<IDataObject> {
	const path = accountPath(params, `/conversations/${encodeURIComponent(params.conversationId)}`);
	const conversation = await session.send({
		method: 'GET',
		path,
		needs: NEEDS.user,
		idempotent: true,
	});
	const held = isMap(conversation) ? conversation.custom_attributes : undefined;
	const attributes = change(isMap(held) ? held : {});
	const body = await session.send({
		method: 'POST',
		path: `${path}/custom_attributes`,
		body: { custom_attributes: attributes },
		idempotent: true,
	});
	return isMap(body) ? toItem(body) : { custom_attributes: attributes };
}

/** What of the attributes that were sent an answer does not show. */
export function attributesLacking(body: Json, sent: JsonMap): Lack | undefined {
	const held = isMap(body) && isMap(body.custom_attributes) ? body.custom_attributes : {};
	const missing = Object.entries(sent).filter(
		([key, value]) => JSON.stringify(held[key]) !== JSON.stringify(value),
	);
	if (missing.length === 0) return undefined;
	const names = missing.map(([key]) => key).join(', ');
	return {
		words: `Chatwoot answered without doing it: ${names} is not in its answer as it was sent`,
	};
}
