import { text } from '../../../shared/vocabulary/fields';
import { openChoices, wholeIdPicker } from '../../../shared/vocabulary/ids';

export const customRoleId = wholeIdPicker('id', {
	displayName: 'Custom Role',
	wire: 'path:id',
	required: true,
	search: 'searchCustomRoles',
	placeholder: 'e.g. 2',
});

export const customRoleLane = ({ id }: { id: number }) => `custom role ${id}`;

export const name = {
	displayName: 'Name',
	wire: 'body:custom_role.name',
	placeholder: 'e.g. Reader',
} as const;

export const emptied = {
	description: { name: 'Description', wire: 'body:custom_role.description' },
} as const;

export const customRoleFields = [
	text('description', { displayName: 'Description', wire: 'body:custom_role.description' }),
	openChoices(
		'permissions',
		{
			displayName: 'Permissions',
			description: 'What agents with the role may do beside what every agent may',
			wire: 'body:custom_role.permissions',
		},
		[
			{ name: 'Manage All Conversations', value: 'conversation_manage' },
			{ name: 'Manage Contacts', value: 'contact_manage' },
			{ name: 'Manage Own Conversations', value: 'conversation_participating_manage' },
			{ name: 'Manage Reports', value: 'report_manage' },
			{ name: 'Manage the Help Center', value: 'knowledge_base_manage' },
			{ name: 'Manage Unassigned Conversations', value: 'conversation_unassigned_manage' },
		],
	),
] as const;
