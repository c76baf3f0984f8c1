import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteAgentBot } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { resetToken } from './resetToken';
import { update } from './update';

export const agentBot: Resource = {
	name: 'Agent Bot',
	value: 'agentBot',
	description: 'Programs that answer first in an inbox',
	operations: [getAll, get, create, update, resetToken, deleteAgentBot],
};
