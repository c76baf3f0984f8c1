import { collection, list } from '../../../../shared/vocabulary/fields';
import { operation } from '../../../../shared/vocabulary/types';
import { page, paged } from '../../../fields/amocrm';
import { limitIn, returnAll } from '../../../../shared/vocabulary/lists';
import { user } from '../../things';

export const getUsers = operation({
	name: 'Get Users',
	value: 'getUsers',
	action: 'Get users of account',
	description:
		'Get the users with their amojo_id, which outgoing messages name as their author. Administrators only, and not for external integrations.',
	contract: 'list_users',
	method: 'GET',
	path: '/api/v4/users',
	fields: [
		returnAll,
		limitIn('query:limit'),
		collection('options', 'Options', 'Add option', [
			page,
			list('with', {
				displayName: 'With',
				description: 'What to tell besides, for example role. amojo_id is always told.',
				placeholder: 'e.g. role, group',
				wire: 'query:with',
			}),
		]),
	],
	shape: [
		(params, { query }) => {
			query.with = ['amojo_id', ...(params.with ?? []).filter((one) => one !== 'amojo_id')].join(
				',',
			);
		},
	],
	paging: paged('users'),
	yields: user,
});
