import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteBot } from './delete';
import { deleteAvatar } from './deleteAvatar';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const platformAgentBot: Resource = {
	name: 'Agent Bot',
	value: 'platformAgentBot',
	description: 'Agent bots that the platform app has made, for one account or for all',
	operations: [getAll, get, create, update, deleteBot, deleteAvatar],
};
