import { choice, flag } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../apis/application';
import { groupId } from './groupId';
import { resolveGroup } from '../../calls/groups';
import { accountOperation } from '../../operation';
import { lane, options } from './common';
import { status } from '../../answers/proofs';

export const updateSetting = accountOperation({
	name: 'Update Setting',
	value: 'updateSetting',
	action: 'Update setting of group',
	description:
		'Decide who may write, change the group, add members and join. Where one setting is changed again within seconds, Chatwoot may show the earlier value until the next sync.',
	contract: 'contact-group-admin-update',
	method: 'PATCH',
	path: '/contacts/{id}/group_admin',
	needs: NEEDS.user,
	idempotent: true,
	proves: status('the answer is empty; what WhatsApp refuses is a 422'),
	fields: [
		groupId,
		choice('property', {
			displayName: 'Setting',
			wire: 'body:property',
			default: 'announce',
			options: [
				{ name: 'All Members May Add Others', value: 'member_add_mode' },
				{ name: 'New Members Need Approval', value: 'join_approval_mode' },
				{ name: 'Only Admins May Change the Group', value: 'restrict' },
				{ name: 'Only Admins May Write', value: 'announce' },
			],
		}),
		flag('enabled', {
			displayName: 'Enabled',
			description: 'Whether the setting is on',
			wire: 'body:enabled',
			default: true,
		}),
	],
	options,
	resolve: resolveGroup,
	lane,
	result: (_, { id, property, enabled }) => ({ success: true, id, property, enabled }),
});
