import { collection } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { accountIdInBody, addExtra, extraFields } from '../../fields/common';
import { inChannel } from './fields';

/** amojo.md 1.2: a DELETE whose body is signed. */
export const disconnect = operation({
	name: 'Disconnect',
	value: 'disconnect',
	action: 'Disconnect channel',
	description: 'Disconnect an account from the channel; its messages no longer reach the webhook',
	contract: 'disconnect',
	method: 'DELETE',
	path: '/v2/origin/custom/{channel_id}/disconnect',
	fields: [
		collection('additionalFields', 'Additional Fields', 'Add field', [
			accountIdInBody,
			extraFields,
		]),
	],
	lane: ({ accountId }) => accountId ?? '',
	shape: [inChannel, addExtra],
	result: () => ({ disconnected: true }),
});
