import type { IDataObject } from 'n8n-workflow';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
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
