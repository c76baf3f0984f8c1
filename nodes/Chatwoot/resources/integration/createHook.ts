import { collection, picker } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { unlike, without } from '../../answers/proofs';
import { madeOtherwise } from '../../answers/sent';
import { appIsKnown } from '../../calls/known';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { isOn, settings, status } from './fields';
import * as things from '../../things';

export const createHook = accountOperation({
	name: 'Create Hook',
	value: 'createHook',
	action: 'Create hook of integration',
	description: 'Join the account or an inbox with an app',
	contract: 'create-an-integration-hook',
	yields: things.integrationHook,
	method: 'POST',
	path: '/integrations/hooks',
	needs: NEEDS.admin,
	proves: {
		by: "a look-up before: the server offers the app; then the answer's id, and what was sent",
		before: appIsKnown,
		lacks: (body, { status: given }, sent) =>
			without(body, 'id') ??
			unlike(body, { status: isOn(given) }) ??
			madeOtherwise(body, sent, {
				otherwise: { status: 'on or off', settings: 'keys are kept back' },
			}),
	},
	fields: [
		picker('appId', {
			displayName: 'App',
			wire: 'body:hook.app_id',
			required: true,
			textual: true,
			search: 'searchIntegrations',
			placeholder: 'e.g. dialogflow',
		}),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			wholeIdPicker('inboxId', {
				displayName: 'Inbox',
				description: 'For apps that are joined with one inbox, such as Dialogflow',
				wire: 'body:hook.inbox_id',
				search: 'searchInboxes',
				placeholder: 'e.g. 3',
				ifNothing: 'refuse',
			}),
			status,
			settings,
		]),
	],
});
