import type { Json } from '../../../shared/json';
import { isMap } from '../../../shared/json';
import type { Session } from '../../../shared/session';
import type { ApiRequest } from '../../../shared/types';
import { embedded } from '../../answers';

export const LINKS_PATH = '/api/v4/contacts/chats';

export const linkRequest = (contactId: number, chatId: string): ApiRequest => ({
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
