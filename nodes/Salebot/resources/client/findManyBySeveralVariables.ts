import { InputError } from '../../../shared/vocabulary/errors';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { variableFieldsIn, variablesOf } from '../../fields/variables';
import { foundClients } from './common';

const MOST = 3;

/** salebot.md A.4, 29: the names of the query are the names of the variables. */
export const findManyBySeveralVariables = operation({
	name: 'Find Many by Several Variables',
	value: 'findManyBySeveralVariables',
	action: 'Find many clients by several variables',
	description: 'Find all clients that have up to three variables with the given values',
	contract: 'find_all_client_id_by_several_vars',
	method: 'GET',
	path: '/find_all_client_id_by_several_vars',
	needs: NEEDS.readClients,
	fields: [...variableFieldsIn('query:variables', 'One to three variables with their values')],
	check: (params) => {
		const values = Object.values(variablesOf(params));
		const count = values.length;
		if (values.some((value) => typeof value === 'object')) {
			throw new InputError(
				"'Variables' holds a value that is no text or number",
				"This call compares single values. For lists of values, use 'Search'.",
			);
		}
		if (count >= 1 && count <= MOST) return;
		throw new InputError(
			`'Variables' holds ${count} of them`,
			"Give one to three. For more, or other conditions, use 'Search'.",
		);
	},
	shape: [
		(params, draft) => {
			draft.query = { ...variablesOf(params) };
		},
	],
	result: foundClients,
});
