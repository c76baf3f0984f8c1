import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { requiredGroupId } from '../../fields/identity';
import {
	callbackOptions,
	callbackText,
	checkMessengerUser,
	messengerUser,
	onlyTrue,
	userId,
} from './common';
import { schedule } from '../../fields/schedule';
import { mergeWebhookBody, replaceable } from '../../fields/universalWebhook';
import { extraVariableFields, extraVariables } from './variables';

export const sendToVk = operation({
	name: 'Send to VK',
	value: 'sendToVk',
	action: 'Send callback by VK ID',
	description: 'Start the bot for a VK user',
	contract: 'vk_callback',
	method: 'POST',
	path: '/vk_callback',
	needs: NEEDS.writeClients,
	fields: [
		replaceable(userId('VK')),
		replaceable(requiredGroupId),
		replaceable(callbackText),
		...extraVariableFields,
		callbackOptions,
	],
	check: checkMessengerUser,
	shape: [schedule, extraVariables, mergeWebhookBody, onlyTrue],
	lane: messengerUser,
});
