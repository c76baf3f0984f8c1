import { choice, collection, flag, text } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { accountIdInBody, addExtra, extraFields } from '../../fields/common';
import { inChannel } from './fields';

export const connect = operation({
	name: 'Connect',
	value: 'connect',
	action: 'Connect channel',
	description:
		'Connect an account to the channel; again after every installation of the integration, which changes nothing where it is connected',
	contract: 'connect',
	method: 'POST',
	path: '/v2/origin/custom/{channel_id}/connect',
	idempotent: true,
	fields: [
		text('title', {
			displayName: 'Title',
			description:
				'The name of the channel as the account sees it. Default: its own name; Kommo wants one given.',
			wire: 'body:title',
			placeholder: 'e.g. Shop chat',
		}),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			accountIdInBody,
			flag('isTimeWindowDisabled', {
				displayName: 'Disable Time Window',
				description: "Whether to switch off the channel's time window for answers in this account",
				wire: 'body:is_time_window_disabled',
			}),
			choice('hookApiVersion', {
				displayName: 'Webhook Version',
				description: 'The form of the webhooks. v1 is deprecated and lacks most of the data.',
				wire: 'body:hook_api_version',
				default: 'v2',
				options: [
					{ name: 'V1', value: 'v1' },
					{ name: 'V2', value: 'v2' },
				],
			}),
			extraFields,
		]),
	],
	lane: ({ accountId }) => accountId ?? '',
	shape: [
		inChannel,
		// amojo's own default is the deprecated v1.
		({ hookApiVersion }, { body }) => {
			body.hook_api_version = hookApiVersion ?? 'v2';
		},
		addExtra,
	],
});
