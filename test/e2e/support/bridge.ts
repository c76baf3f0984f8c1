import type { Chat, Contact, Message } from '../../../sandbox/bridge/state';
import type { HostContext } from '../../../harness/checks/types';

interface Seen {
	contacts: Contact[];
	chats: Chat[];
	messages: Message[];
}

/** The CRM as the sandbox holds it now. */
export const crmIn = (context: HostContext): Promise<Seen> =>
	context.sandbox('bridge').state<Seen>();
