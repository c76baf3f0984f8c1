import assert from 'node:assert/strict';
import type { ExampleCheck } from '../check';
import { accountIn, messagesOf } from '../support/amojo';

export const check: ExampleCheck = {
	shows: 'chats, contacts, links and messages once each, in order; a second run doubles nothing',
	run: async (context) => {
		for (const expected of ['imported', 'duplicate']) {
			const execution = await context.run();
			const results = context.items(execution, 'Import');
			assert.deepEqual(
				results.map(({ status }) => status),
				results.map(() => expected),
			);
			assert.deepEqual(context.items(execution, 'Compare'), [{ sent: 5, read: 5, same: true }]);

			const state = await accountIn(context);
			const ids = (chat: string) => messagesOf(state, chat).map(({ client_id: id }) => id);
			assert.deepEqual(ids('old-anna'), ['a-1', 'a-2', 'a-3']);
			assert.deepEqual(ids('old-boris'), ['b-1', 'b-2']);
			assert.equal(state.contacts.length, 2);
			assert.equal(state.links.length, 2);
			assert.deepEqual(state.unsorted, []);
		}
	},
};
