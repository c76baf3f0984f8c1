import type { Resource } from '../../../shared/types';
import { send } from './send';
import { sendByPlatformIds } from './sendByPlatformIds';
import { sendEmail } from './sendEmail';
import { sendOk } from './sendOk';
import { sendTelegram } from './sendTelegram';
import { sendVk } from './sendVk';
import { sendWhatsapp } from './sendWhatsapp';

export const callback: Resource = {
	name: 'Callback',
	value: 'callback',
	description: 'Start the bot for a client',
	operations: [send, sendVk, sendWhatsapp, sendOk, sendTelegram, sendEmail, sendByPlatformIds],
};
