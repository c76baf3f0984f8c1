import { actions } from '../../sandbox/chatwoot/actions';
import { ID } from '../../sandbox/chatwoot/seed';
import { contract, useChatwoot } from './chatwoot-client';
import { trialsFor } from './chatwoot-trials';

const box = useChatwoot();

const TAGS = new Set(
	`Groups,Contacts,Contact Labels,Conversations,Conversation Assignments,Messages,Scheduled Messages,Inboxes,Webhooks,Profile,Labels`.split(
		',',
	),
);
const served = contract.operations.filter(({ definition }) =>
	(definition.tags as string[]).some((tag) => TAGS.has(tag)),
);

const trials = trialsFor(box);
const conversation = { path: { conversation_id: ID.conversation.anna } };

describe('the operations people work with', () => {
	it('are all tried and all have state, but for the profile', () => {
		expect(Object.keys(trials).sort()).toEqual(served.map(({ id }) => id).sort());
		const without = served.map(({ id }) => id).filter((id) => !(id in actions));
		expect(without.sort()).toEqual(['fetchProfile']);
	});

	it.each(Object.entries(trials))('%s', async (id, { first = [], with: more, ...sent }) => {
		const isNewer = id === 'destroy-custom-attributes-of-a-conversation';
		if (isNewer) await box.control('settings', { personality: 'upstream' });
		for (const [before, prepare] of first) await box.get(before, prepare());
		const { status, data } = await box.call(id, { ...sent, ...more?.() });
		const log = box.chatwoot.requests.slice(-1)[0];
		expect([log?.operation, log?.problems, data && status >= 300 ? data : null]).toEqual([
			id,
			[],
			null,
		]);
		expect(status).toBe(id === 'contact-sync-group' ? 202 : 200);
	});
});

it('answers every other operation from the contract', async () => {
	const others = contract.operations.filter(
		(one) => !served.includes(one) && !(one.id in actions) && one.path.startsWith('/api/'),
	);
	await box.control('settings', { strict: false });
	for (const { id, parameters } of others) {
		const path = Object.fromEntries(
			parameters.filter((one) => one.in === 'path').map((one) => [one.name, 1]),
		);
		const needed = parameters.filter((one) => one.in === 'query' && one.required);
		const value = ({ enum: [first] = ['1'] }: { enum?: string[] }) => first;
		const query = Object.fromEntries(
			needed.map((one) => [one.name, value(one.schema as { enum?: string[] })]),
		);
		const { status } = await box.call(id, { path, query });
		expect([id, status < 300]).toEqual([id, true]);
	}
});

it('refuses what the contract does not have, unless it is told not to', async () => {
	const sent = { ...conversation, body: { custom_attributes: { a: 1 } } };
	expect(await box.call('update-conversation', sent)).toMatchObject({
		status: 400,
		data: { error: 'Contract: body.custom_attributes: is not in the contract' },
	});
	await box.control('settings', { strict: false });
	expect((await box.call('update-conversation', sent)).status).toBe(200);
});
