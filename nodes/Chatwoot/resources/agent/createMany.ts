import { CallError } from '../../../shared/vocabulary/errors';
import { words } from '../../../shared/vocabulary/ids';
import { lookedUp } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { agentsOf, sameEmail } from './fields';
import * as things from '../../things';

/** The server answers nothing and skips in silence whom it cannot take, so it is looked up. */
export const createMany = accountOperation({
	name: 'Create Many',
	value: 'createMany',
	action: 'Create many agents',
	description:
		'Invite several people by email as agents. Who is an agent already stays as they are.',
	contract: 'bulk-create-agents',
	yields: things.agent,
	document: EXTRA,
	method: 'POST',
	path: '/agents/bulk_create',
	needs: NEEDS.admin,
	idempotent: true,
	proves: lookedUp('every email is that of an agent afterwards'),
	fields: [
		words('emails', {
			displayName: 'Emails',
			description: 'The addresses, as a list or separated by commas',
			wire: 'body:emails',
			required: true,
			placeholder: 'e.g. nina@example.com, ivan@example.com',
		}),
	],
	send: async (session, request, params) => {
		await session.send(request);
		const emails = params.emails;
		const after = await agentsOf(session, params);
		const missing = emails.filter((email) => !after.some((one) => sameEmail(one, email)));
		if (missing.length > 0) {
			throw new CallError(`Chatwoot took the call, but made no agent of: ${missing.join(', ')}`, {
				fix: "The others were invited. Check these addresses; 'Create' tells why one is refused.",
			});
		}
		return after.filter((one) => emails.some((email) => sameEmail(one, email)));
	},
});
