import type { Resource } from '../../../shared/vocabulary/types';
import { send } from './send';

export const typing: Resource = {
	name: 'Typing',
	value: 'typing',
	description: 'The sign that the client is typing',
	operations: [send],
};
