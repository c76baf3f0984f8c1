import assert from 'node:assert/strict';
import type { State } from '../../../sandbox/amojo/state';
import { until } from '../../../harness/n8n/http';
import type { QueueCheck, QueueContext } from '../../../harness/checks/queue';
import { callForEach, chain, ended, ours, published, webhook } from '../support/workflows';

const PATH = 'queue-import';
const CHATS = 40;
const EACH = 50;
const COUNT = CHATS * EACH;
/** How many have arrived when the workers are killed. */
const KILLED_AT = 970;

/** Every message of a chat at its minute, given in no order at all. */
const source = `
const rows = [];
for (let chat = 0; chat < ${CHATS}; chat += 1)
	for (let at = 0; at < ${EACH}; at += 1)
		rows.push({ chat: 'queue-' + chat, id: chat + '-' + at, time: 1600000000 + at * 60 });
rows.sort((a, b) => (a.id.length - b.id.length) || (a.time * 7919) % 97 - (b.time * 7919) % 97);
return rows.map((json) => ({ json }));`;

const workflow = (context: QueueContext) =>
	chain('Queue: import', [
		webhook(PATH),
		ours(context, 'Connect', 'amojo', 'amojoChatCrmApi', {
			resource: 'channel',
			operation: 'connect',
			title: 'Queue',
		}),
		{
			name: 'Rows',
			type: 'n8n-nodes-base.code',
			typeVersion: 2,
			parameters: { jsCode: source },
		},
		ours(context, 'Import', 'amojo', 'amojoChatCrmApi', {
			resource: 'message',
			operation: 'import',
			conversationId: '={{ $json.chat }}',
			sourceMessageId: '={{ $json.id }}',
			time: '={{ $json.time }}',
			direction: 'incoming',
			clientId: '={{ $json.chat }}',
			clientName: '={{ $json.chat }}',
			text: '={{ $json.id }}',
			options: { concurrency: 20, requestsPerSecond: 400 },
		}),
	]);

export const check: QueueCheck = {
	shows: `an import of ${COUNT} messages killed at ${KILLED_AT} and run again: each once, in order`,
	run: async (context) => {
		const { n8n } = context;
		const amojo = context.sandbox('amojo');
		const id = await published(context, workflow(context));
		try {
			const address = `${n8n.address}/webhook/${PATH}`;
			const state = async () => {
				const { chats: all, messages } = await amojo.state<State>();
				const chats = all.filter(({ client_id: own }) => own?.startsWith('queue-'));
				const ids = new Set(chats.map(({ id: chat }) => chat));
				return { chats, messages: messages.filter(({ chat }) => ids.has(chat)) };
			};
			const arrived = async () => (await state()).messages.length;
			await callForEach(address, [{}]);
			await until(
				`${KILLED_AT} messages`,
				async () => (await arrived()) >= KILLED_AT || undefined,
				120_000,
			);
			await Promise.all([context.crashWorker(0), context.crashWorker(1)]);
			const before = await arrived();
			assert.ok(before < COUNT, 'everything had arrived before the workers were killed');
			context.figure(`killed at ${before} of ${COUNT}`);
			await callForEach(address, [{}]);
			await ended(context, id, 2);
			const { chats, messages } = await state();
			assert.equal(messages.length, COUNT);
			for (const chat of chats) {
				const own = messages.filter((message) => message.chat === chat.id);
				const ids = own.map(({ client_id: message }) => message);
				assert.deepEqual(
					ids,
					Array.from(
						{ length: EACH },
						(_, at) => `${String(chat.client_id).replace('queue-', '')}-${at}`,
					),
				);
			}
		} finally {
			await n8n.unpublish(id);
		}
	},
};
