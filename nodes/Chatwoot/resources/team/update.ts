import { collection } from '../../../shared/vocabulary/fields';
import { keyText } from '../../../shared/vocabulary/ids';
import { changes } from '../../answers/sent';
import { NEEDS } from '../../apis/application';
import { clear, clearing } from '../../fields/clear';
import { accountOperation } from '../../operation';
import { emptied, name, teamFields, teamId, teamLane } from './fields';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update team',
	contract: 'update-a-team',
	yields: things.team,
	method: 'PATCH',
	path: '/teams/{team_id}',
	needs: NEEDS.admin,
	idempotent: true,
	proves: changes('id', 'teamId'),
	fields: [
		teamId,
		collection('updateFields', 'Update Fields', 'Add field', [
			keyText('name', name),
			...teamFields,
			clear(emptied),
		]),
	],
	shape: [clearing(emptied)],
	lane: teamLane,
});
