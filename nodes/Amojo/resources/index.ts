import type { NodeSpec } from '../../shared/vocabulary/types';
import { amojo as api } from '../api';
import { account } from './account';
import { channel } from './channel';
import { chat } from './chat';
import { contact } from './contact';
import { deliveryStatus } from './deliveryStatus';
import { message } from './message';
import { reaction } from './reaction';
import { source } from './source';
import { talk } from './talk';
import { typing } from './typing';

/** Everything the amoCRM Chats node offers: the chat API, and /api/v4 as far as chats need it. */
export const amojo: NodeSpec = {
	api,
	resources: [
		message,
		chat,
		channel,
		account,
		contact,
		deliveryStatus,
		reaction,
		source,
		talk,
		typing,
	],
};
