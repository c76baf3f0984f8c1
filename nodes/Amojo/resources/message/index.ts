import type { Resource } from '../../../shared/vocabulary/types';
import { importMessages } from './import';
import { comment } from './comment';
import { edit } from './edit';
import { sendIncoming } from './sendIncoming';
import { sendOutgoing } from './sendOutgoing';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	description: 'Messages of your channel, as amoCRM shows them',
	operations: [sendIncoming, sendOutgoing, edit, comment, importMessages],
};
