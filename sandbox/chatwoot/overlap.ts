/** What a process of the server has read before it writes: another may write in between. */

import type { Operation } from '../contract';
import type { Fields, State } from './state';

/** Calls that merge into one stored value, and the thing that has it. */
const MERGING: Record<string, (state: State, path: Record<string, string>) => object | undefined> =
	{
		contactUpdate: contactAt,
		'destroy-custom-attributes-of-a-contact': contactAt,
		'update-custom-attributes-of-a-conversation': conversationAt,
		'destroy-custom-attributes-of-a-conversation': conversationAt,
	};

function contactAt({ contacts }: State, { id }: Record<string, string>) {
	return contacts.get(Number(id));
}

function conversationAt(state: State, { conversation_id: id }: Record<string, string>) {
	return state.conversation(Number(id));
}

/** The values as they are now; undefined for calls that merge into none. */
export function readNow(
	{ id }: Operation,
	state: State | undefined,
	path: Record<string, string>,
): Fields | undefined {
	const thing = state && Object.keys(MERGING).includes(id) ? MERGING[id]?.(state, path) : undefined;
	return thing && structuredClone({ ...thing });
}
