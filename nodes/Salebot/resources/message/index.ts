import type { Resource } from '../../../shared/types';
import { send } from './send';
import { sendWhatsapp } from './sendWhatsapp';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	description: 'Send messages to a client',
	operations: [send, sendWhatsapp],
};
