import { collection } from '../../../shared/vocabulary/fields';
import { openChoices } from '../../../shared/vocabulary/ids';
import { at, missing } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { flagsOf } from './fields';
import * as things from '../../things';

export const updateSettings = accountOperation({
	name: 'Update Settings',
	value: 'updateSettings',
	action: 'Update notification settings',
	description: "Choose which notifications the token's user gets by email and as push",
	contract: 'update-notification-settings',
	yields: things.notificationSettings,
	document: EXTRA,
	method: 'PATCH',
	path: '/notification_settings',
	needs: NEEDS.user,
	idempotent: true,
	proves: {
		by: "the answer's selected flags",
		lacks: (body, { selectedEmailFlags: email, selectedPushFlags: push }) =>
			(email && missing(at(body, 'selected_email_flags'), email)) ??
			(push && missing(at(body, 'selected_push_flags'), push)),
	},
	lane: () => 'notification settings',
	fields: [
		collection('updateFields', 'Update Fields', 'Add field', [
			openChoices(
				'selectedEmailFlags',
				{
					displayName: 'By Email',
					description: 'Exactly these are sent by email',
					wire: 'body:notification_settings.selected_email_flags',
				},
				flagsOf('email'),
			),
			openChoices(
				'selectedPushFlags',
				{
					displayName: 'As Push',
					description: 'Exactly these are shown as push',
					wire: 'body:notification_settings.selected_push_flags',
				},
				flagsOf('push'),
			),
		]),
	],
});
