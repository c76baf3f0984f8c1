import { custom, text, json } from '../../../shared/vocabulary/fields';
import { wholeId } from '../../../shared/vocabulary/ids';
import { asMap, asText } from '../../../shared/vocabulary/read';

/** The Platform API lists no users. */
export const userId = wholeId('id', {
	displayName: 'User ID',
	description: 'As creating the user told it',
	wire: 'path:id',
	required: true,
	placeholder: 'e.g. 17',
});

export const userLane = ({ id: user }: { id: number }) => `user ${user}`;
export const password = <const R extends boolean>(required: R) =>
	custom(
		'password',
		{
			...(required && { required }),
			displayName: 'Password',
			description:
				'At least 6 characters, among them a capital and a small letter, a digit and another sign',
			wire: 'body:password',
		},
		{ type: 'string', typeOptions: { password: true }, default: '' },
		asText,
	);
/** What a user may have besides name, email and password. */
export const userFields = [
	text('displayName', {
		displayName: 'Display Name',
		description: 'What customers see instead of the name',
		wire: 'body:display_name',
	}),
	json(
		'customAttributes',
		{
			displayName: 'Custom Attributes (JSON)',
			description: 'What you keep about the user. Those not named stay.',
			wire: 'body:custom_attributes',
			placeholder: 'e.g. { "crm_id": "17" }',
		},
		asMap,
	),
] as const;
