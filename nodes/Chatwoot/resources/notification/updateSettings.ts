import { collection } from '../../../shared/vocabulary/fields';
import { openChoices } from '../../../shared/vocabulary/ids';
import type { Json } from '../../../shared/vocabulary/json';
import type { Lack } from '../../../shared/vocabulary/proof';
import { setAt } from '../../../shared/vocabulary/safe';
import type { Draft } from '../../../shared/vocabulary/types';
import { at, missing } from '../../answers/proofs';
import { UNDONE } from '../../answers/sent';
import { EXTRA, NEEDS } from '../../apis/application';
import { changePart } from '../../calls/partOfWhole';
import { clear } from '../../fields/clear';
import { accountOperation } from '../../operation';
import { flagsOf } from './fields';
import * as things from '../../things';

const emptied = {
	selectedEmailFlags: {
		name: 'By Email',
		wire: 'body:notification_settings.selected_email_flags',
	},
	selectedPushFlags: {
		name: 'As Push',
		wire: 'body:notification_settings.selected_push_flags',
	},
} as const;

/** Nothing at all is an empty list here. */
function emptying({ clear: chosen }: { clear?: readonly string[] }, { body }: Draft): void {
	for (const [name, { wire }] of Object.entries(emptied)) {
		if (chosen?.includes(name)) setAt(body, wire.slice('body:'.length).split('.'), []);
	}
}

function otherwise(body: Json, sent: Json, way: 'email' | 'push'): Lack | undefined {
	const name = `selected_${way}_flags`;
	const wanted = at(sent, `notification_settings.${name}`);
	const found = at(body, name);
	if (!Array.isArray(wanted)) return undefined;
	return wanted.length === 0 && Array.isArray(found) && found.length > 0
		? { words: `${UNDONE}: ${name} is not empty in its answer` }
		: missing(found, wanted);
}

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
		lacks: (body, _, sent) => otherwise(body, sent, 'email') ?? otherwise(body, sent, 'push'),
	},
	lane: () => 'notification settings',
	turn: () => 'notification settings',
	// The server empties the list that is not named.
	send: async (session, request) =>
		await changePart(session, request, {
			what: 'notification settings',
			path: 'notification_settings',
			isReplaced: true,
			shown: (body) => ({
				selected_email_flags: at(body, 'selected_email_flags') ?? [],
				selected_push_flags: at(body, 'selected_push_flags') ?? [],
			}),
		}),
	fields: [
		collection('updateFields', 'Update Fields', 'Add field', [
			openChoices(
				'selectedEmailFlags',
				{
					displayName: 'By Email',
					description: 'Exactly these are sent',
					wire: 'body:notification_settings.selected_email_flags',
				},
				flagsOf('email'),
			),
			openChoices(
				'selectedPushFlags',
				{
					displayName: 'As Push',
					description: 'Exactly these are shown',
					wire: 'body:notification_settings.selected_push_flags',
				},
				flagsOf('push'),
			),
			clear(emptied),
		]),
	],
	shape: [emptying],
});
