import type { NodeSpec } from '../../shared/vocabulary/types';
import { amojo as api } from '../api';
import { credentials } from '../fields/authentication';
import { channel } from './channel';
import { chat } from './chat';
import { deliveryStatus } from './deliveryStatus';
import { message } from './message';
import { reaction } from './reaction';
import { typing } from './typing';

/** Everything the amoCRM Chats node offers: the chat API, entered with the channel's secret. */
export const amojo: NodeSpec = {
	api,
	title: 'amoCRM Chats',
	fields: [credentials],
	resources: [message, chat, channel, deliveryStatus, reaction, typing],
};
