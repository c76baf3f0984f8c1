import { collection, list } from '../../../../shared/vocabulary/fields';
import { operation } from '../../../../shared/vocabulary/types';
import { account } from '../../things';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get account',
	description: 'Get the account with its amojo_id, which the chat API knows it by',
	contract: 'get_account',
	method: 'GET',
	path: '/api/v4/account',
	yields: account,
	fields: [
		collection('options', 'Options', 'Add option', [
			list('with', {
				displayName: 'With',
				description: 'What to tell besides, for example amojo_rights. amojo_id is always told.',
				placeholder: 'e.g. amojo_rights, users_groups',
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
});
