import { collection } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { botIn, phoneIn } from '../../fields/identity';
import { attach, attachmentFields, blockId, checkContent, messageText } from '../../fields/message';
import { schedule, scheduleFields } from '../../fields/schedule';
import {
	checkNames,
	holdsOneOf,
	mergeWebhookBody,
	namedClient,
	replaceable,
	universalWebhook,
} from '../../fields/universalWebhook';

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
		...replaceable(phoneIn('body')),
		messageText,
		botIn('whatsappBotId', 'body:whatsapp_bot_id'),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			blockId,
			...attachmentFields,
			...scheduleFields,
		]),
		...universalWebhook,
	],
	check: (params) => {
		const isInBody = holdsOneOf(params, ['message', 'message_id', 'attachment_url']);
		checkContent(params, params.valueMessage !== undefined || isInBody);
		checkNames(params, [
			{ label: 'Phone', given: [params.phone, namedClient(params)], keys: ['phone'] },
		]);
	},
	shape: [attach, schedule, mergeWebhookBody],
	lane: ({ phone }) => phone ?? '',
});
