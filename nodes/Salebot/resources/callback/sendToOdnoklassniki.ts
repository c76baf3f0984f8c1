import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { requiredGroupId } from '../../fields/identity';
import {
	callbackText,
	checkMessengerUser,
	messengerUser,
	namedCallbackOptions,
	onlyTrue,
	userId,
} from './common';
import { schedule } from '../../fields/schedule';
import { mergeWebhookBody, replaceable } from '../../fields/universalWebhook';
import { extraVariableFields, extraVariables } from './variables';

/** salebot.md A.4, 4: the document calls user_id the bot's, which is a copying error. */
export const sendToOdnoklassniki = operation({
	name: 'Send to Odnoklassniki',
	value: 'sendToOdnoklassniki',
	action: 'Send callback by OK ID',
	description: 'Start the bot for a user of Odnoklassniki',
	contract: 'ok_callback',
	method: 'POST',
	path: '/ok_callback',
	needs: NEEDS.writeClients,
	fields: [
		replaceable(userId('Odnoklassniki')),
		replaceable(requiredGroupId),
		replaceable(callbackText),
		...extraVariableFields,
		namedCallbackOptions,
	],
	check: checkMessengerUser,
	shape: [schedule, extraVariables, mergeWebhookBody, onlyTrue],
	lane: messengerUser,
});
