import { wholeIds } from '../../../shared/vocabulary/ids';
import { EXTRA, NEEDS } from '../../api';
import { accountOperation, accountPath } from '../../operation';
import { macroId, macroLane } from './fields';

/** Taken with 200 whatever is sent: an unknown macro does nothing, nor does an unknown conversation. */
export const execute = accountOperation({
	name: 'Execute',
	value: 'execute',
	action: 'Execute macro',
	description: 'Run a macro on conversations; the server does so in the background',
	contract: 'execute-a-macro',
	document: EXTRA,
	method: 'POST',
	path: '/macros/{id}/execute',
	needs: NEEDS.user,
	proves: {
		by: 'a look-up before: the macro and every conversation are there',
		before: async (session, params) => {
			const { id, conversationIds } = params;
			const look = async (path: string) =>
				await session.once(`${params.accountId ?? ''} ${path}`, async () => {
					await session.send({
						method: 'GET',
						path: accountPath(params, path),
						needs: NEEDS.user,
						idempotent: true,
					});
				});
			await look(`/macros/${id}`);
			for (const conversation of conversationIds) await look(`/conversations/${conversation}`);
		},
	},
	fields: [
		macroId,
		wholeIds('conversationIds', {
			displayName: 'Conversation IDs',
			description: "The numbers in the conversations' URLs, as a list or separated by commas",
			wire: 'body:conversation_ids',
			required: true,
			placeholder: 'e.g. 128, 131',
		}),
	],
	lane: macroLane,
	result: (_, { id, conversationIds }) => ({ success: true, id, conversationIds }),
});
