import type { Resource } from '../../../shared/types';
import { notify } from './notify';
import { send } from './send';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	description: 'Messages between chats and the bot',
	operations: [send, notify],
};
