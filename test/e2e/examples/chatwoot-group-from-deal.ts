import assert from 'node:assert/strict';
import type { ExampleCheck } from '../check';
import type { Account } from '../support/chatwoot';
import { accountIn } from '../support/chatwoot';

const deal = {
	title: 'Order 1707',
	manager: '+55 11 98888-0001',
	client: '+5511977770002',
	colleagues: ['+55 (11) 98888-0003', '5511988880004'],
};
const GUEST = '+5511966660005';
const STRANGER = '+5511966660006';

/** The phones of those who are in the group, with their roles. */
function peopleOf({ contacts, members }: Account, group: number): Record<string, string> {
	const active = members.filter((one) => one.group_contact_id === group && one.is_active);
	return Object.fromEntries(
		active.map(({ contact_id, role }) => {
			const phone = contacts.find(({ id }) => id === contact_id)?.phone_number;
			return [String(phone), role];
		}),
	);
}

export const check: ExampleCheck = {
	shows: 'a group with members, an admin, a new name, an invite, a mention and one newcomer let in',
	run: async (context) => {
		const answer = await context.callWebhook('Deal won', deal);
		assert.equal(answer.status, 200, answer.text);
		const given = answer.json as { group: string; conversation: number; invite: string };
		assert.match(given.invite, /^https:\/\/chat\.whatsapp\.com\/[\w-]+$/);

		const account = await accountIn(context);
		const group = account.contacts.find(({ identifier }) => identifier === given.group);
		assert.ok(group, `Chatwoot has no group ${given.group}`);
		assert.equal(group.name, 'Order 1707 ✅');
		assert.equal(group.additional_attributes.join_approval_mode, true);
		const people = {
			'+5511900000001': 'admin',
			'+5511988880001': 'admin',
			'+5511977770002': 'member',
			'+5511988880003': 'member',
			'+5511988880004': 'member',
		};
		assert.deepEqual(peopleOf(account, group.id), people);

		const talk = account.conversations.find(({ display_id: id }) => id === given.conversation);
		assert.equal(talk?.contact_id, group.id);
		const client = account.contacts.find(({ phone_number: phone }) => phone === deal.client);
		const [greeting, ...others] = account.messages.filter(
			({ conversation_id: id, message_type: type }) => id === talk?.id && type === 'outgoing',
		);
		assert.deepEqual(others, []);
		assert.match(
			String(greeting?.content),
			new RegExp(`^Welcome, \\[@[^\\]]+\\]\\(mention://contact/${client?.id}/[^)]+\\)! Everything`),
		);

		const { group: jid } = given;
		for (const phone of [GUEST, STRANGER]) {
			await context.sandbox('chatwoot').happen('join-request', { group: jid, phone });
		}
		const phones = [GUEST.slice(1)];
		const admitted = await context.callWebhook('Asked to join', { group: jid, phones });
		assert.equal(admitted.status, 200, admitted.text);
		await context.sandbox('chatwoot').happen('settled', {});

		const later = await accountIn(context);
		assert.deepEqual(peopleOf(later, group.id), { ...people, [GUEST]: 'member' });
		const waiting = later.joinRequests[group.id] ?? [];
		assert.deepEqual(
			waiting.map(({ jid: who }) => who),
			[`${STRANGER.slice(1)}@s.whatsapp.net`],
		);
	},
};
