import type { Message, State } from '../../../sandbox/amojo/state';
import type { HostContext } from '../../../harness/checks/types';

/** The account as the sandbox holds it now. */
export const accountIn = (context: Pick<HostContext, 'sandbox'>): Promise<State> =>
	context.sandbox('amojo').state<State>();

/** The messages of a chat, by its ID on the integration side, in the order they arrived. */
export function messagesOf(state: State, chatId: string): Message[] {
	const chat = state.chats.find(({ client_id: id }) => id === chatId);
	return state.messages.filter((message) => message.chat === chat?.id);
}
