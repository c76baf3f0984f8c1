import { collection, text } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { at, unlike } from '../../answers/proofs';
import { changePart } from '../../calls/partOfWhole';
import { accountPath } from '../../apis/account';
import { shownOtherwise } from '../../answers/sent';
import { NEEDS } from '../../apis/application';
import { clear, clearing } from '../../fields/clear';
import { accountOperation } from '../../operation';
import { emptied, name, portalFields, portalId, slug } from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update portal',
	description: 'Change a portal. A new slug is a new address.',
	contract: 'update-portal-to-account',
	yields: things.portal,
	method: 'PATCH',
	path: '/portals/{id}',
	needs: NEEDS.admin,
	idempotent: true,
	proves: {
		by: 'the answer has what was sent',
		lacks: (body, { id, slug: called }, sent) =>
			unlike(body, { slug: called ?? id }) ?? shownOtherwise(body, sent),
	},
	fields: [
		portalId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('name', name),
			keyText('slug', slug),
			...portalFields,
			clear(emptied),
		]),
	],
	shape: [clearing(emptied)],
	lane: ({ id }) => `portal ${id}`,
	turn: ({ id }) => `portal ${id}`,
	send: async (session, request, { id, slug: called, accountId }) =>
		await changePart(session, request, {
			what: `languages of portal ${id}`,
			path: 'portal.config',
			isReplaced: true,
			read: async (written) => {
				const name = written ? (called ?? id) : id;
				const path = accountPath({ accountId }, `/portals/${encodeURIComponent(name)}`);
				return await session.send({ method: 'GET', path, idempotent: true });
			},
			shown: languagesIn,
		}),
});

/** What may be sent of a portal's settings; answers tell more of each language than its code. */
function languagesIn(body: Json): JsonMap {
	const listed = at(body, 'config.allowed_locales');
	const codes = Array.isArray(listed)
		? listed.map((one) => (isMap(one) ? (one.code ?? null) : one))
		: [];
	const first = at(body, 'config.default_locale');
	return {
		...(codes.length > 0 && { allowed_locales: codes }),
		...(typeof first === 'string' && { default_locale: first }),
	};
}
