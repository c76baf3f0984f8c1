import { text } from '../../../shared/vocabulary/fields';
import { withoutFiles } from '../../answers/actionFiles';
import { unlike, without } from '../../answers/proofs';
import { madeOtherwise } from '../../answers/sent';
import { record } from '../../answers/records';
import { EXTRA, NEEDS } from '../../apis/application';
import { macroActions } from '../../fields/rules/actions';
import { accountOperation } from '../../operation';
import { name, visibility } from './fields';
import * as things from '../../things';
import { actionsAreKnown } from '../../calls/known';

export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create macro',
	description: 'Put actions together that are run on a conversation at once',
	contract: 'create-a-macro',
	yields: things.macro,
	document: EXTRA,
	method: 'POST',
	path: '/macros',
	needs: NEEDS.user,
	proves: {
		by: "a look-up: agents and teams of the actions are of the account; then the answer's payload.id, and what was sent",
		before: actionsAreKnown,
		lacks: (body, { visibility: wanted }, sent) =>
			without(body, 'payload.id') ??
			unlike(
				body,
				{ 'payload.visibility': wanted },
				"The token's user is an agent, whose macros are personal: the macro was made for this user alone.",
			) ??
			madeOtherwise(body, withoutFiles(sent), { at: 'payload' }),
	},
	fields: [text('name', { ...name, required: true }), visibility, ...macroActions()],
	result: record,
});
