import type { Json } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';

/** What the trigger says about a block's API request, beside the body itself. */
export type ApiRequestEvent = {
	event: 'apiRequest';
	clientId: Json;
	platformId: Json;
	groupId: Json;
	blockId: Json;
	text: Json;
};

/** The body is the bot author's own; it often bears Salebot's variables under their own names. */
export function readApiRequest(body: Json): ApiRequestEvent {
	const fields = isMap(body) ? body : {};
	const first = (...names: string[]): Json =>
		names.map((name) => fields[name]).find((value) => value !== undefined && value !== null) ??
		null;
	return {
		event: 'apiRequest',
		clientId: first('client_id', 'clientId'),
		platformId: first('platform_id', 'platformId', 'recepient'),
		groupId: first('group', 'group_id', 'groupId'),
		blockId: first('message_id', 'blockId'),
		text: typeof body === 'string' ? body : first('message', 'question', 'text'),
	};
}
