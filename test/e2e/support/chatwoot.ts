import assert from 'node:assert/strict';
import { must } from '../../../scripts/start/http';
import { vendors } from '../../../scripts/start/vendors';
import type { Contact, Conversation, Member, Message } from '../../../sandbox/chatwoot/state';
import type { HostContext } from '../check';

/** What of an account outlives the way to JSON. */
interface Seen {
	id: number;
	conversations: Conversation[];
	messages: Message[];
	members: Member[];
	contacts: Contact[];
}

/** Account 1 as the sandbox holds it now. */
export async function accountIn(context: HostContext): Promise<Seen> {
	const accounts = await context.sandbox('chatwoot').state<Seen[]>();
	const account = accounts.find(({ id }) => id === 1);
	assert.ok(account, 'The sandbox has no account 1');
	return account;
}

/** The active members of a group by phone, each with its role. */
export function rolesIn(account: Seen, group: number): Record<string, string> {
	const active = account.members.filter(
		({ group_contact_id: of, is_active: active }) => of === group && active,
	);
	return Object.fromEntries(
		active.map(({ contact_id, role }) => {
			const contact = account.contacts.find(({ id }) => id === contact_id);
			return [contact?.phone_number ?? '', role];
		}),
	);
}

/** Adds a webhook in Chatwoot's settings, as a person would. */
export async function addWebhook(context: HostContext, url: string, subscriptions: string[]) {
	const { address } = context.sandbox('chatwoot');
	const [local] = vendors
		.filter(({ name }) => name === 'chatwoot')
		.flatMap(({ credentials }) => credentials(address));
	await must(
		'POST',
		`${address}/api/v1/accounts/1/webhooks`,
		{ webhook: { url, subscriptions } },
		{ 'Api-Access-Token': String(local?.data.accessToken) },
	);
}
