import { collection, text } from '../../../shared/vocabulary/fields';
import { filesApart } from '../../answers/actionFiles';
import { changes } from '../../answers/sent';
import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { macroActions } from '../../fields/rules/actions';
import { accountOperation } from '../../operation';
import { macroId, macroLane, name, visibility } from './fields';
import * as things from '../../things';
import { actionsAreKnown } from '../../calls/known';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update macro',
	description:
		"Change a macro. Its actions are replaced whole; what is everyone's only an administrator may change.",
	contract: 'update-a-macro',
	yields: things.macro,
	document: EXTRA,
	method: 'PATCH',
	path: '/macros/{id}',
	needs: NEEDS.user,
	idempotent: true,
	proves: { ...filesApart(changes('payload.id', 'id')), before: actionsAreKnown },
	fields: [
		macroId,
		collection('updateFields', 'Update Fields', 'Add field', [text('name', name), visibility]),
		...macroActions(true),
	],
	lane: macroLane,
	result: record,
});
