import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteMacro } from './delete';
import { execute } from './execute';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const macro: Resource = {
	name: 'Macro',
	value: 'macro',
	description: 'Actions that are run on conversations at once',
	operations: [getAll, get, create, update, execute, deleteMacro],
};
