import { wholeIdChoices } from '../../../shared/vocabulary/ids';
import { EXTRA, NEEDS } from '../../apis/application';
import { isThere } from '../../calls/known';
import { accountOperation } from '../../operation';
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
			await isThere(session, params, `/macros/${id}`);
			for (const one of conversationIds) {
				await isThere(session, params, `/conversations/${String(one)}`);
			}
		},
	},
	fields: [
		macroId,
		wholeIdChoices('conversationIds', {
			displayName: 'Conversation',
			wire: 'body:conversation_ids',
			required: true,
			loadedBy: 'latestConversations',
		}),
	],
	lane: macroLane,
	result: (_, { id, conversationIds }) => ({ success: true, id, conversationIds }),
});
