import { collection, text } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../api';
import { accountOperation } from '../../operation';
import { labelFields, labelId, labelLane, title } from './fields';
import { unlike } from '../../answers/proofs';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update label',
	contract: 'update-a-label',
	yields: things.label,
	document: EXTRA,
	method: 'PATCH',
	path: '/labels/{id}',
	needs: NEEDS.admin,
	idempotent: true,
	proves: {
		by: "the answer's color and show_on_sidebar",
		lacks: (body, { id, color, showOnSidebar: shown }) =>
			unlike(body, { id, color, show_on_sidebar: shown }),
	},
	fields: [
		labelId,
		collection('updateFields', 'Update Fields', 'Add field', [
			text('title', title),
			...labelFields,
		]),
	],
	lane: labelLane,
});
