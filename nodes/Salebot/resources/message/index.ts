import type { Resource } from '../../../shared/vocabulary/types';
import { send } from './send';
import { sendToWhatsapp } from './sendToWhatsapp';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	description: 'Send messages to a client',
	operations: [send, sendToWhatsapp],
};
