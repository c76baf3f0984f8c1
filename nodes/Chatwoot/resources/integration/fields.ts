import { choice, json } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { asMap } from '../../../shared/vocabulary/read';

export const hookId = wholeIdPicker('hookId', {
	displayName: 'Hook',
	wire: 'path:hook_id',
	required: true,
	search: 'searchHooks',
	placeholder: 'e.g. 2',
});

export const hookLane = ({ hookId: hook }: { hookId: number }) => `hook ${hook}`;

export const status = choice('status', {
	displayName: 'Status',
	wire: 'body:hook.status',
	default: 1,
	options: [
		{ name: 'Disabled', value: 0 },
		{ name: 'Enabled', value: 1 },
	],
});

export const settings = json(
	'settings',
	{
		displayName: 'Settings (JSON)',
		description:
			"What the app wants, such as its keys: 'Get Many' shows each app's settings_form_schema. A change takes the place of the whole.",
		wire: 'body:hook.settings',
		placeholder: 'e.g. { "project_id": "shop" }',
	},
	asMap,
);

/** The server takes numbers and shows whether the hook is on. */
export const isOn = (given: number | undefined) => (given === undefined ? undefined : given === 1);
