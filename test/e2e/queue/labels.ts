import assert from 'node:assert/strict';
import { ID } from '../../../sandbox/chatwoot/seed';
import { accountIn } from '../support/chatwoot';
import type { QueueCheck, QueueContext } from '../../../harness/checks/queue';
import { chain, ours, published, succeedsForEach, webhook } from '../support/workflows';

const COUNT = 20;
const CONVERSATION = 1;
const CONTACT = ID.contact.anna;

interface Case {
	name: string;
	resource: string;
	operation: string;
	parameters: Record<string, unknown>;
	/** Which of the twenty changes are seen in the account afterwards. */
	seen: (context: QueueContext) => Promise<string[]>;
}

const byId = (value: number) => ({ __rl: true, mode: 'id', value });

const conversation = async (context: QueueContext) => {
	const { conversations } = await accountIn(context);
	const found = conversations.find(({ display_id: id }) => id === CONVERSATION);
	assert.ok(found);
	return found;
};

const contact = async (context: QueueContext) => {
	const { contacts } = await accountIn(context);
	const found = contacts.find(({ id }) => id === CONTACT);
	assert.ok(found);
	return found;
};

const cases: Case[] = [
	{
		name: 'labels of a conversation',
		resource: 'conversationLabel',
		operation: 'add',
		parameters: { conversationId: byId(CONVERSATION), labels: '={{ $json.body.key }}' },
		seen: async (context) => (await conversation(context)).labels,
	},
	{
		name: 'attributes of a conversation',
		resource: 'conversation',
		operation: 'addCustomAttributes',
		parameters: {
			conversationId: byId(CONVERSATION),
			customAttributesMode: 'json',
			customAttributesJson: '={{ { [$json.body.key]: 1 } }}',
		},
		seen: async (context) => Object.keys((await conversation(context)).custom_attributes),
	},
	{
		name: 'labels of a contact',
		resource: 'contactLabel',
		operation: 'add',
		parameters: { id: byId(CONTACT), labels: '={{ $json.body.key }}' },
		seen: async (context) => (await contact(context)).labels,
	},
];

export const check: QueueCheck = {
	shows: `${COUNT} executions at once on two workers, each adding its own: all are there`,
	run: async (context) => {
		const { n8n } = context;
		const chatwoot = context.sandbox('chatwoot');
		await chatwoot.settings({ latencyMs: 300 });
		try {
			for (const [index, { name, resource, operation, parameters, seen }] of cases.entries()) {
				const path = `queue-${resource}-${operation}`;
				const id = await published(
					context,
					chain(`Queue: ${name}`, [
						webhook(path),
						ours(context, 'Add', 'chatwoot', 'chatwootChatCrmApi', {
							resource,
							operation,
							...parameters,
						}),
					]),
				);
				try {
					const keys = Array.from({ length: COUNT }, (_, at) => `own_${index}_${at}`);
					const bodies = keys.map((key) => ({ key }));
					await succeedsForEach(context, id, path, bodies);
					const held = await seen(context);
					const kept = keys.filter((key) => held.includes(key)).length;
					context.figure(`${name}: ${kept} of ${COUNT}`);
					assert.equal(kept, COUNT, name);
				} finally {
					await n8n.unpublish(id);
				}
			}
		} finally {
			await chatwoot.settings({ latencyMs: 0 });
		}
	},
};
