import type { Resource } from '../../../shared/vocabulary/types';
import { send } from './send';

export const reaction: Resource = {
	name: 'Reaction',
	value: 'reaction',
	description: 'Reactions to messages',
	operations: [send],
};
