import assert from 'node:assert/strict';
import { until } from '../../../harness/n8n/http';
import type { ExampleCheck, ExampleContext } from '../../../harness/checks/types';
import { accountIn, addWebhook, rolesIn } from '../support/chatwoot';

const deal = {
	deal_id: 815,
	title: 'Bathroom',
	clients: ['+55 21 97777-0001', '5521977770002'],
	manager: '+55 (21) 97777-0100',
	may_join: ['+55 21 97777-0003', '+55 21 97777-0004'],
};
const OWN = '+5511900000001';

/** The deal becomes a group, by the CRM's own call. */
async function groupOfDeal(context: ExampleContext): Promise<number> {
	const execution = await context.executionOf(
		async () => await context.callWebhook('From the CRM', deal),
	);
	const [made] = context.items(execution, 'Create group');
	const id = Number(made?.id);
	const account = await accountIn(context);
	assert.deepEqual(rolesIn(account, id), {
		[OWN]: 'admin',
		'+5521977770001': 'member',
		'+5521977770002': 'member',
		'+5521977770100': 'admin',
	});
	const group = account.contacts.find((one) => one.id === id);
	assert.equal(group?.name, 'Deal 815: Bathroom');
	assert.equal(group.additional_attributes.join_approval_mode, true);
	assert.match(String(group.additional_attributes.description), /^Conversation \d+ in Chatwoot$/);

	const conversation = account.conversations.find(({ contact_id: of }) => of === id);
	assert.equal(conversation?.display_id, made?.conversation_id);
	const [welcome, ...more] = account.messages.filter(
		// Chatwoot notes in the conversation who was promoted and what was changed.
		(one) => one.conversation_id === conversation?.id && one.message_type !== 'activity',
	);
	assert.deepEqual(more, []);
	const [invite] = context.items(execution, 'Invite link');
	const person = (phone: string) => account.contacts.find((one) => one.phone_number === phone)?.id;
	const link = (phone: string) =>
		`[@${phone}](mention://contact/${person(phone)}/${encodeURIComponent(phone)})`;
	assert.equal(
		welcome?.content,
		`Welcome, ${link('+5521977770001')}! ${link('+5521977770100')} looks after your deal 815. Colleagues may join here: ${String(invite?.invite_url)}`,
	);
	return id;
}

export const check: ExampleCheck = {
	shows: 'a deal becomes a group with its manager; who was named may join, a stranger may not',
	run: async (context) => {
		const chatwoot = context.sandbox('chatwoot');
		const group = await groupOfDeal(context);
		const address = await context.address('From Chatwoot');
		await addWebhook(context, address, ['contact_updated']);
		const ask = async (phone: string, lid?: string) =>
			await context.executionOf(
				async () => await chatwoot.happen('join-request', { group, phone, lid }),
			);

		await ask('+5521966660000');
		await ask('+5521977770003', '88880000000001@lid');
		const roles = await until('the new member', async () => {
			const found = rolesIn(await accountIn(context), group);
			return found['+5521977770003'] === undefined ? undefined : found;
		});
		assert.equal(roles['+5521977770003'], 'member');
		assert.equal(roles['+5521966660000'], undefined);
		const handled = await chatwoot.requests('contact-group-join-requests-handle');
		assert.deepEqual(
			handled.map(({ body }) => body),
			[{ participants: ['88880000000001@lid'], request_action: 'approve' }],
		);

		await context.run();
		const names = (await accountIn(context)).contacts.map(({ name }) => name);
		assert.ok(names.includes('Deal 4711: Kitchen'), 'the deal to try became no group');
	},
};
