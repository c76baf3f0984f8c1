import { InputError } from '../../../shared/vocabulary/errors';
import { choice, collection, text } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { addExtra, inScope } from '../../fields/common';
import { textId } from '../../../shared/vocabulary/ids';
import {
	checkContent,
	editedContent,
	messageType,
	setContent,
	withFileFacts,
} from '../../fields/content';
import { checkStatus, ERROR_CODES, STATUSES } from '../../fields/delivery';
import { setTimes } from './moment';
import { conversationId, editDetails, event, msgid, SCOPE_PATH, sentMessage } from './common';

/** amojo.md 1.4. The chat, the people and the source cannot be changed. */
export const edit = operation({
	name: 'Edit',
	value: 'edit',
	action: 'Edit message',
	description: 'Change the content of a message, or tell its ID on your side',
	contract: 'edit_message',
	method: 'POST',
	path: SCOPE_PATH,
	idempotent: true,
	fields: [
		textId('id', {
			displayName: 'Message ID in Amojo',
			description: "The message's own ID in amojo, from the answer of Send or from a webhook",
			placeholder: 'e.g. 1bf6a765-ec6f-4680-8cd5-6f2d31f78ebc',
			wire: 'body:payload.id',
		}),
		{
			...msgid,
			property: {
				...msgid.property,
				description:
					"The message on your side. Together with 'Message ID in Amojo' it is given to the message.",
			},
		},
		conversationId,
		messageType,
		...editedContent,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			text('deliveryStatusError', {
				displayName: 'Delivery Error',
				description: 'Why it was not delivered; needed with the error code "other"',
				wire: 'body:payload.message.delivery_status.error',
			}),
			choice('deliveryStatusErrorCode', {
				displayName: 'Delivery Error Code',
				description: 'Why it was not delivered',
				wire: 'body:payload.message.delivery_status.error_code',
				default: 905,
				options: ERROR_CODES,
			}),
			choice('deliveryStatusStatusCode', {
				displayName: 'Delivery Status',
				description: 'How far the message came',
				wire: 'body:payload.message.delivery_status.status_code',
				default: 1,
				options: STATUSES,
			}),
			...editDetails,
		]),
	],
	check: (params) => {
		checkContent(params);
		checkStatus({
			status: params.deliveryStatusStatusCode,
			errorCode: params.deliveryStatusErrorCode,
			error: params.deliveryStatusError,
			labels: { status: 'Delivery Status', error: 'Delivery Error' },
		});
		if (params.id !== undefined || params.msgid !== undefined) return;
		throw new InputError(
			"'Message ID in Amojo' is empty",
			"Fill it in, or name the message by 'Message ID'.",
		);
	},
	resolve: withFileFacts,
	shape: [inScope, event('edit_message'), setTimes, setContent, addExtra],
	lane: (params) => params.id ?? params.msgid ?? '',
	result: sentMessage,
});
