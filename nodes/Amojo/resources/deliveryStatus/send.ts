import { choice, collection, text, when } from '../../../shared/vocabulary/fields';
import type { Draft } from '../../../shared/vocabulary/types';
import { operation } from '../../../shared/vocabulary/types';
import { accountId, addExtra, extraFields, inScope } from '../../fields/common';
import { textId } from '../../../shared/vocabulary/ids';
import { checkStatus, ERROR_CODES, STATUSES } from '../../fields/delivery';

const CURRENT = { bodyFormat: ['current'] };
const LEGACY = { bodyFormat: ['legacy'] };

const message = {
	displayName: 'Message ID in Amojo',
	description: "The message's own ID in amojo, as the webhook gives it; not yours",
	placeholder: 'e.g. 079e44fb-fc22-476b-9e8a-421b688ec53b',
	required: true,
} as const;

const errorCode = choice('errorCode', {
	displayName: 'Error Code',
	description: 'Why it was not delivered',
	wire: 'body:error_code',
	default: 905,
	options: ERROR_CODES,
});

const error = text('error', {
	displayName: 'Error Text',
	description: 'Shown to the user; needed with the error code 905',
	wire: 'body:error',
	placeholder: 'e.g. The number is not in WhatsApp',
});

/** amojo.md 1.5: two generations of the body are in use. */
export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send delivery status',
	description: 'Tell amoCRM whether a message from it was delivered, read or failed',
	contract: 'delivery_status',
	method: 'POST',
	path: '/v2/origin/custom/{scope_id}/{msgid}/delivery_status',
	idempotent: true,
	fields: [
		choice('bodyFormat', {
			displayName: 'Body Format',
			description: 'Take the older one only where the server does not understand the current one',
			default: 'current',
			options: [
				{ name: 'Current', value: 'current' },
				{ name: 'Legacy', value: 'legacy' },
			],
		}),
		when(CURRENT, textId('msgid', { ...message, wire: 'path:msgid' })),
		when(LEGACY, textId('msgid', { ...message, wire: 'body:msgid' })),
		when(
			CURRENT,
			choice('statusCode', {
				displayName: 'Status',
				wire: 'body:status_code',
				default: 1,
				options: STATUSES,
			}),
		),
		when(
			LEGACY,
			choice('deliveryStatus', {
				displayName: 'Status',
				wire: 'body:delivery_status',
				default: 1,
				options: STATUSES,
			}),
		),
		when({ ...CURRENT, statusCode: [-1] }, errorCode),
		when({ ...LEGACY, deliveryStatus: [-1] }, errorCode),
		when({ ...CURRENT, statusCode: [-1] }, error),
		when({ ...LEGACY, deliveryStatus: [-1] }, error),
		collection('additionalFields', 'Additional Fields', 'Add field', [accountId, extraFields]),
	],
	check: (params) => {
		const status = params.statusCode ?? params.deliveryStatus;
		const labels = { status: 'Status', error: 'Error Text' };
		checkStatus({ status, errorCode: params.errorCode, error: params.error, labels });
	},
	shape: [
		inScope,
		({ msgid, bodyFormat }, { path, body }: Draft) => {
			path.msgid = msgid ?? '';
			if (bodyFormat === 'current') delete body.msgid;
		},
		addExtra,
	],
	lane: ({ msgid }) => msgid ?? '',
	result: (_, { msgid, statusCode, deliveryStatus }) => ({
		success: true,
		id: msgid,
		status_code: statusCode ?? deliveryStatus,
	}),
});
