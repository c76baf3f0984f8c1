import type { Resource } from '../../../shared/vocabulary/types';
import { getAll } from './getAll';
import { send } from './send';
import { update } from './update';

export const clientMessage: Resource = {
	name: 'Message',
	value: 'clientMessage',
	description: 'Messages in a conversation, as the contact sees and sends them',
	operations: [send, getAll, update],
};
