import { collection } from '../../../shared/vocabulary/fields';
import { unlike } from '../../answers/proofs';
import { shownOtherwise } from '../../answers/sent';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { hookId, hookLane, isOn, settings, status } from './fields';
import * as things from '../../things';

export const updateHook = accountOperation({
	name: 'Update Hook',
	value: 'updateHook',
	action: 'Update hook of integration',
	description: 'Switch a hook on or off, or change its settings, which are replaced whole',
	contract: 'update-an-integrations-hook',
	yields: things.integrationHook,
	method: 'PATCH',
	path: '/integrations/hooks/{hook_id}',
	needs: NEEDS.admin,
	idempotent: true,
	proves: {
		by: 'the answer has what was sent',
		lacks: (body, { hookId: id, status: given }, sent) =>
			unlike(body, { id, status: isOn(given) }) ??
			shownOtherwise(body, sent, {
				otherwise: { status: 'on or off', settings: 'keys are kept back' },
			}),
	},
	fields: [hookId, collection('updateFields', 'Update Fields', 'Add field', [status, settings])],
	lane: hookLane,
});
