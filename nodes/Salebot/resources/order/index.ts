import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { getAll } from './getAll';
import { getCurrent } from './getCurrent';
import { getState } from './getState';
import { getVariables } from './getVariables';
import { moveToNextState } from './moveToNextState';
import { setState } from './setState';
import { setVariables } from './setVariables';

export const order: Resource = {
	name: 'Order',
	value: 'order',
	description: 'Deals in the CRM of Salebot',
	operations: [
		create,
		getCurrent,
		getAll,
		getState,
		setState,
		moveToNextState,
		getVariables,
		setVariables,
	],
};
