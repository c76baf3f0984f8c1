import type { Resource } from '../../../shared/vocabulary/types';
import { send } from './send';
import { sendByPlatformIds } from './sendByPlatformIds';
import { sendToEmail } from './sendToEmail';
import { sendToOdnoklassniki } from './sendToOdnoklassniki';
import { sendToTelegram } from './sendToTelegram';
import { sendToVk } from './sendToVk';
import { sendToWhatsapp } from './sendToWhatsapp';

export const callback: Resource = {
	name: 'Callback',
	value: 'callback',
	description: 'Start the bot for a client',
	operations: [
		send,
		sendToVk,
		sendToWhatsapp,
		sendToOdnoklassniki,
		sendToTelegram,
		sendToEmail,
		sendByPlatformIds,
	],
};
