import type { Resource } from '../../../shared/vocabulary/types';
import { send } from './send';

export const broadcast: Resource = {
	name: 'Broadcast',
	value: 'broadcast',
	description: 'Send one message to many clients',
	operations: [send],
};
