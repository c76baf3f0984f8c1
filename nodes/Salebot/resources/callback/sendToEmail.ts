import { text } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { callbackText, neededText, nestedNamedCallbackOptions, onlyTrue } from './common';
import { schedule } from '../../fields/schedule';
import {
	checkNames,
	mergeWebhookBody,
	namedClient,
	replaceable,
} from '../../fields/universalWebhook';
import { extraVariableFields, extraVariables } from './variables';

export const sendToEmail = operation({
	name: 'Send to Email',
	value: 'sendToEmail',
	action: 'Send callback by email',
	description: 'Start the email bot for an address; the client is created if there is none',
	contract: 'email_callback',
	method: 'POST',
	path: '/email_callback',
	needs: NEEDS.writeClients,
	fields: [
		replaceable(
			text('email', {
				displayName: 'Email',
				description: 'The address of the recipient',
				wire: 'body:email',
				required: true,
				placeholder: 'e.g. name@email.com',
			}),
		),
		text('emailIdBot', {
			displayName: 'Bot Email',
			description: 'The address of the bot that sends',
			wire: 'body:email_id_bot',
			placeholder: 'e.g. shop@example.com',
			ifNothing: 'refuse',
		}),
		replaceable(callbackText),
		...extraVariableFields,
		nestedNamedCallbackOptions,
	],
	check: (params) => {
		checkNames(params, [
			{ label: 'Email', given: [params.email, namedClient(params)], keys: ['email'] },
			neededText(params),
		]);
	},
	shape: [schedule, extraVariables, mergeWebhookBody, onlyTrue],
	lane: ({ email }) => email?.toLowerCase() ?? '',
});
