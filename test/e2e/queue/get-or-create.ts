import assert from 'node:assert/strict';
import { ID } from '../../../sandbox/chatwoot/seed';
import { accountIn, asAdmin } from '../support/chatwoot';
import type { QueueCheck } from '../../../harness/checks/queue';
import { chain, ours, published, succeedsForEach, webhook } from '../support/workflows';

const PATH = 'queue-get-or-create';
const PEOPLE = 20;
const INBOX = ID.inbox.api;

export const check: QueueCheck = {
	shows: `two messages at once of each of ${PEOPLE} people, on two workers: one open conversation each`,
	run: async (context) => {
		const { n8n } = context;
		const people: number[] = [];
		for (let index = 0; index < PEOPLE; index += 1) {
			const made = await asAdmin<{ payload: { contact: { id: number } } }>(
				context,
				'POST',
				'/contacts',
				{ name: `Queue ${index}`, identifier: `queue-${index}`, inbox_id: INBOX },
			);
			people.push(made.payload.contact.id);
		}
		const chatwoot = context.sandbox('chatwoot');
		await chatwoot.settings({ latencyMs: 100 });
		const id = await published(
			context,
			chain('Queue: get or create', [
				webhook(PATH),
				ours(context, 'Conversation', 'chatwoot', 'chatwootChatCrmApi', {
					resource: 'conversation',
					operation: 'getOrCreate',
					contactId: { __rl: true, mode: 'id', value: '={{ $json.body.contact }}' },
					inboxId: { __rl: true, mode: 'id', value: INBOX },
				}),
				ours(context, 'Send', 'chatwoot', 'chatwootChatCrmApi', {
					resource: 'message',
					operation: 'send',
					conversationId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
					content: 'Welcome',
				}),
			]),
		);
		try {
			const bodies = people.flatMap((contact) => [{ contact }, { contact }]);
			await succeedsForEach(context, id, PATH, bodies);
			const { conversations, messages } = await accountIn(context);
			const used = people.map((person) =>
				conversations.filter(
					({ contact_id: of, id: own }) =>
						of === person && messages.some(({ conversation_id: in_ }) => in_ === own),
				),
			);
			const split = used.filter(({ length }) => length !== 1).length;
			context.figure(`${split} of ${PEOPLE} people answered in two conversations`);
			assert.equal(split, 0);
		} finally {
			await chatwoot.settings({ latencyMs: 0 });
			await n8n.unpublish(id);
		}
	},
};
