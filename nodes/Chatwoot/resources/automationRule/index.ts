import type { Resource } from '../../../shared/vocabulary/types';
import { clone } from './clone';
import { create } from './create';
import { deleteAutomationRule } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const automationRule: Resource = {
	name: 'Automation Rule',
	value: 'automationRule',
	description: 'What Chatwoot does by itself when something happens',
	operations: [getAll, get, create, update, clone, deleteAutomationRule],
};
