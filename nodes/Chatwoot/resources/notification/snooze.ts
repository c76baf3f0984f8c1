import { custom } from '../../../shared/vocabulary/fields';
import { answers } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { readDate } from '../../../shared/vocabulary/dates';
import { unixSeconds } from '../../fields/moments';
import { accountOperation } from '../../operation';
import { notificationId, notificationLane } from './fields';
import * as things from '../../things';

export const snooze = accountOperation({
	name: 'Snooze',
	value: 'snooze',
	action: 'Snooze notification',
	description: 'Hide a notification until a time',
	contract: 'snooze-a-notification',
	yields: things.notification,
	document: EXTRA,
	method: 'POST',
	path: '/notifications/{id}/snooze',
	needs: NEEDS.user,
	idempotent: true,
	proves: answers('snoozed_until'),
	lane: notificationLane,
	shape: [unixSeconds('body', 'snoozedUntil')],
	fields: [
		notificationId,
		custom(
			'snoozedUntil',
			{
				displayName: 'Snoozed Until',
				description: 'Read in the time zone of the workflow unless it names an offset itself',
				wire: 'body:snoozed_until',
				required: true,
			},
			{ type: 'dateTime', default: '' },
			readDate,
		),
	],
});
