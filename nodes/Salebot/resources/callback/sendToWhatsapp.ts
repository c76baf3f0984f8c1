import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { botIn, phoneIn } from '../../fields/identity';
import { callbackText, namedCallbackOptions, neededText, onlyTrue } from './common';
import { schedule } from '../../fields/schedule';
import {
	checkNames,
	mergeWebhookBody,
	namedClient,
	replaceable,
} from '../../fields/universalWebhook';
import { extraVariableFields, extraVariables } from './variables';

export const sendToWhatsapp = operation({
	name: 'Send to WhatsApp',
	value: 'sendToWhatsapp',
	action: 'Send callback by WhatsApp phone',
	description: 'Start the WhatsApp bot for a phone',
	contract: 'whatsapp_callback',
	method: 'POST',
	path: '/whatsapp_callback',
	needs: NEEDS.writeClients,
	fields: [
		replaceable(phoneIn('body')),
		replaceable(callbackText),
		botIn('botId', 'body:bot_id'),
		...extraVariableFields,
		namedCallbackOptions,
	],
	check: (params) => {
		checkNames(params, [
			{ label: 'Phone', given: [params.phone, namedClient(params)], keys: ['phone'] },
			neededText(params),
		]);
	},
	shape: [schedule, extraVariables, mergeWebhookBody, onlyTrue],
	lane: ({ phone }) => phone ?? '',
});
