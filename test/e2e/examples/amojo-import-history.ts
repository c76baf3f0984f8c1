import assert from 'node:assert/strict';
import { until } from '../../../harness/n8n/http';
import { MANAGER } from '../../../sandbox/amojo/seed';
import type { ExampleCheck, ExampleContext, Execution } from '../../../harness/checks/types';
import { accountIn, messagesOf } from '../support/amojo';

const MESSAGES = 5;

const statuses = (context: ExampleContext, execution: Execution) =>
	context.items(execution, 'Import').map(({ status }) => String(status));

/** Everything is in amoCRM once and in order, and the history says the same. */
async function requireEachOnce(context: ExampleContext, execution: Execution) {
	const compared = [{ sent: MESSAGES, read: MESSAGES, same: true }];
	assert.deepEqual(context.items(execution, 'Compare'), compared);
	const state = await accountIn(context);
	const ids = (chat: string) => messagesOf(state, chat).map(({ client_id: id }) => id);
	assert.deepEqual(ids('old-anna'), ['a-1', 'a-2', 'a-3']);
	assert.deepEqual(ids('old-boris'), ['b-1', 'b-2']);
	const authors = messagesOf(state, 'old-anna').map(({ sender }) => sender);
	assert.deepEqual(authors, [authors[0], MANAGER, authors[0]]);
	assert.equal(state.contacts.length, 2);
	assert.equal(state.links.length, 2);
	assert.deepEqual(state.unsorted, []);
}

async function arrived(context: ExampleContext): Promise<number> {
	const state = await accountIn(context);
	return ['old-anna', 'old-boris'].flatMap((chat) => messagesOf(state, chat)).length;
}

/** n8n is killed while the import runs, and what is left comes with the next run. */
async function requireResumed(context: ExampleContext) {
	const amojo = context.sandbox('amojo');
	await amojo.settings({ latencyMs: 400 });
	const killed = await context.begin();
	await until('half of the messages', async () => (await arrived(context)) >= 2 || undefined);
	await context.crash();
	const before = await arrived(context);
	assert.ok(before < MESSAGES, `killed too late: ${before} of ${MESSAGES} had arrived`);
	assert.equal((await context.n8n.ended(killed)).status, 'crashed');

	await amojo.settings({ latencyMs: 0 });
	const execution = await context.run();
	const expected = Array.from({ length: MESSAGES }, (_, n) => n < before);
	const told = statuses(context, execution).map((status) => status === 'duplicate');
	assert.deepEqual(told.sort(), expected.sort());
	await requireEachOnce(context, execution);
}

export const check: ExampleCheck = {
	shows: 'each message once and in order: run twice; n8n killed half-way and the import run again',
	run: async (context) => {
		for (const expected of ['imported', 'duplicate']) {
			const execution = await context.run();
			assert.deepEqual(new Set(statuses(context, execution)), new Set([expected]));
			await requireEachOnce(context, execution);
		}
		await context.sandbox('amojo').reset();
		await requireResumed(context);
	},
};
