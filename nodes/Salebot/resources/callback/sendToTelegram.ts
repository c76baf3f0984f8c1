import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { checkTelegramBot, requiredGroupId } from '../../fields/identity';
import {
	callbackText,
	checkMessengerUser,
	messengerUser,
	nestedCallbackOptions,
	onlyTrue,
	userId,
} from './common';
import { schedule } from '../../fields/schedule';
import { mergeWebhookBody, replaceable } from '../../fields/universalWebhook';
import { extraVariableFields, extraVariables } from './variables';

export const sendToTelegram = operation({
	name: 'Send to Telegram',
	value: 'sendToTelegram',
	action: 'Send callback by Telegram ID',
	description: 'Start the bot for a Telegram user',
	contract: 'tg_callback',
	method: 'POST',
	path: '/tg_callback',
	needs: NEEDS.writeClients,
	fields: [
		replaceable(userId('Telegram')),
		replaceable(requiredGroupId),
		replaceable(callbackText),
		...extraVariableFields,
		nestedCallbackOptions,
	],
	check: (params) => {
		checkMessengerUser(params);
		checkTelegramBot(params.groupId);
	},
	shape: [schedule, extraVariables, mergeWebhookBody, onlyTrue],
	lane: messengerUser,
});
