import { collection, text } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { unlike } from '../../answers/proofs';
import { changePart } from '../../calls/partOfWhole';
import { accountPath } from '../../apis/account';
import { shownOtherwise } from '../../answers/sent';
import { NEEDS } from '../../apis/application';
import { clear, clearing } from '../../fields/clear';
import { accountOperation } from '../../operation';
import { emptied, name, portalFields, portalId, slug } from './fields';
import { languagesIn, withDrafts, withoutChat, withoutLogo } from './shown';
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
		lacks: (body, { id, slug: called, inboxId, blobId }, sent) =>
			unlike(body, { slug: called ?? id }) ??
			shownOtherwise(withDrafts(body), sent) ??
			withoutChat(body, inboxId) ??
			withoutLogo(body, blobId),
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
	shape: [
		clearing(emptied),
		({ id }, { body }) => {
			// The server looks at the inbox only where something of the portal itself stands beside it.
			const isBeside = 'inbox_id' in body || 'blob_id' in body;
			if (isBeside && body.portal === undefined) body.portal = { slug: id };
		},
	],
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
