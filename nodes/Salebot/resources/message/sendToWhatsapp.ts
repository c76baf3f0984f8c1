import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { botIn, phoneIn } from '../../fields/identity';
import { attach, messageText } from '../../fields/message';
import { schedule } from '../../fields/schedule';
import { mergeWebhookBody, namedClient, replaceable } from '../../fields/universalWebhook';
import { checkMessage, whatsappExtras } from './common';

export const sendToWhatsapp = operation({
	name: 'Send to WhatsApp',
	value: 'sendToWhatsapp',
	action: 'Send WhatsApp message',
	description: 'Send a text, a file or a block of the bot to a phone',
	irrevocable: 'It reaches people at once and cannot be taken back.',
	contract: 'whatsapp_message',
	method: 'POST',
	path: '/whatsapp_message',
	needs: NEEDS.writeClients,
	fields: [
		replaceable(phoneIn('body')),
		messageText,
		botIn('whatsappBotId', 'body:whatsapp_bot_id'),
		whatsappExtras,
	],
	check: (params) => {
		const given = [params.phone, namedClient(params)];
		checkMessage(params, { label: 'Phone', given, keys: ['phone'] });
	},
	shape: [attach, schedule, mergeWebhookBody],
	lane: ({ phone }) => phone ?? '',
});
