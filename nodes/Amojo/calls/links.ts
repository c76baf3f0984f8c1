import type { Json } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import type { ApiRequest } from '../../shared/vocabulary/types';
import { embedded } from '../answers';

export const LINKS_PATH = '/api/v4/contacts/chats';

const linkRequest = (contactId: number, chatId: string): ApiRequest => ({
	method: 'POST',
	path: LINKS_PATH,
	body: [{ contact_id: contactId, chat_id: chatId }],
	idempotent: true,
});

/** Links a chat to a contact; a link to another contact moves. */
export async function link(send: Session['send'], contactId: number, chatId: string) {
	return firstOf(await send(linkRequest(contactId, chatId)), 'chats');
}

/** The first entry of an answer, or an empty object. */
export function firstOf(body: Json, name: string) {
	const [first] = embedded(body, name);
	return isMap(first) ? first : {};
}
