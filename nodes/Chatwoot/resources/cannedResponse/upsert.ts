import { text } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { isMap } from '../../../shared/vocabulary/json';
import { listAt } from '../../answers/digest';
import { lookedUp } from '../../answers/proofs';
import { NEEDS } from '../../apis/application';
import { createOrUpdate } from '../../calls/upsert';
import { accountPath } from '../../apis/account';
import { accountOperation } from '../../operation';
import { content, shortCode } from './fields';
import * as things from '../../things';
import { also } from '../../../shared/vocabulary/thing';

export const upsert = accountOperation({
	name: 'Create or Update',
	value: 'upsert',
	action: 'Create or update canned response',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	contract: null,
	yields: also(things.cannedResponse, 'created'),
	needs: NEEDS.user,
	uses: [
		'get-account-canned-response',
		'add-new-canned-response-to-account',
		'update-canned-response-in-account',
	],
	idempotent: true,
	proves: lookedUp('the canned response that was made or changed is read from the answers'),
	fields: [
		keyText('shortCode', { ...shortCode, required: true }),
		text('content', { ...content, required: true }),
	],
	lane: ({ shortCode: code }) => `canned response ${code}`,
	execute: async (session, params) => {
		const path = accountPath(params, '/canned_responses');
		const { shortCode: code, content: words } = params;
		return await createOrUpdate(session, {
			path,
			needs: NEEDS.user,
			find: async () => {
				const found = await session.send({
					method: 'GET',
					path,
					// The search is a pattern, in which a backslash hides itself.
					query: code.includes('\\') ? {} : { search: code },
					needs: NEEDS.user,
					idempotent: true,
				});
				// The search finds parts, in the content too.
				return listAt()(found)
					.filter(isMap)
					.find((one) => one.short_code === code);
			},
			create: { canned_response: { short_code: code, content: words } },
			update: { canned_response: { content: words } },
		});
	},
});
