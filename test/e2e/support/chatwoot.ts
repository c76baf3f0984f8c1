import assert from 'node:assert/strict';
import type {
	Contact,
	Conversation,
	JoinRequest,
	Member,
	Message,
	Webhook,
} from '../../../sandbox/chatwoot/state';
import type { HostContext } from '../check';

/** An account as the sandbox shows it. */
export interface Account {
	id: number;
	contacts: Contact[];
	members: Member[];
	conversations: Conversation[];
	messages: Message[];
	webhooks: Webhook[];
	joinRequests: Record<string, JoinRequest[]>;
}

/** The account of the local credential as the sandbox holds it now. */
export async function accountIn(context: HostContext): Promise<Account> {
	const accounts = await context.sandbox('chatwoot').state<Account[]>();
	const account = accounts.find(({ id }) => id === 1);
	assert.ok(account, 'the sandbox has no account 1');
	return account;
}
