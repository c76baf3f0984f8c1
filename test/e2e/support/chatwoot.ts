import assert from 'node:assert/strict';
import { must } from '../../../harness/n8n/http';
import { vendors } from '../../../harness/n8n/vendors';
import type {
	Contact,
	Conversation,
	Member,
	Message,
	Webhook,
} from '../../../sandbox/chatwoot/state';
import type { Delivery } from '../../../sandbox/chatwoot/webhooks/deliveries';
import type { HostContext } from '../../../harness/checks/types';

/** An account as the sandbox shows it. */
interface Account {
	contacts: Contact[];
	members: Member[];
	conversations: Conversation[];
	messages: Message[];
	webhooks: Webhook[];
}

/** The account of the local credential as the sandbox holds it now. */
export async function accountIn(context: Pick<HostContext, 'sandbox'>): Promise<Account> {
	const [account] = await context.sandbox('chatwoot').state<Account[]>();
	assert.ok(account, 'Chatwoot has no account');
	return account;
}

/** The messages of a conversation, by the number that people see. */
export function messagesOf({ conversations, messages }: Account, displayId: number): Message[] {
	const conversation = conversations.find(({ display_id: id }) => id === displayId);
	return messages.filter(({ conversation_id: id }) => id === conversation?.id);
}

export async function deliveriesIn(context: Pick<HostContext, 'sandbox'>): Promise<Delivery[]> {
	const { address } = context.sandbox('chatwoot');
	return (await must('GET', `${address}/__sandbox/deliveries`)).json as Delivery[];
}

export function localCredential(context: Pick<HostContext, 'sandbox'>) {
	const [local] = vendors
		.filter(({ name }) => name === 'chatwoot')
		.flatMap(({ credentials }) => credentials(context.sandbox('chatwoot').address));
	assert.ok(local);
	return local;
}

/** A call of Chatwoot's own API, as its administrator. */
export async function asAdmin<T>(
	context: Pick<HostContext, 'sandbox'>,
	method: string,
	path: string,
	body?: unknown,
): Promise<T> {
	const { data } = localCredential(context);
	const url = `${context.sandbox('chatwoot').address}/api/v1/accounts/1${path}`;
	return (await must(method, url, body, { 'Api-Access-Token': String(data.accessToken) }))
		.json as T;
}

/** The only webhook of the account, with its secret. */
export async function onlyWebhook(context: Pick<HostContext, 'sandbox'>): Promise<Webhook> {
	const { payload } = await asAdmin<{ payload: { webhooks: Webhook[] } }>(
		context,
		'GET',
		'/webhooks',
	);
	const [only, ...more] = payload.webhooks;
	assert.ok(only, 'Chatwoot has no webhook');
	assert.deepEqual(more, [], 'Chatwoot has more than one webhook');
	return only;
}

/** The active members of a group by phone, each with its role. */
export function rolesIn(account: Account, group: number): Record<string, string> {
	const active = account.members.filter(
		({ group_contact_id: of, is_active: isActive }) => of === group && isActive,
	);
	return Object.fromEntries(
		active.map(({ contact_id, role }) => {
			const contact = account.contacts.find(({ id }) => id === contact_id);
			return [contact?.phone_number ?? '', role];
		}),
	);
}

/** Adds a webhook in Chatwoot's settings, as a person would. */
export async function addWebhook(
	context: Pick<HostContext, 'sandbox'>,
	url: string,
	subscriptions: string[],
) {
	await asAdmin(context, 'POST', '/webhooks', { webhook: { url, subscriptions } });
}
