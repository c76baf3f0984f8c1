import { collection, text } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { unlike } from '../../answers/proofs';
import { shownOtherwise } from '../../answers/sent';
import { NEEDS } from '../../api';
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
});
