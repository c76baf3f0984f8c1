import { choice, text, when } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { clientIdIn, phone } from '../../fields/identity';
import { callbackOptions, callbackText, neededText, onlyTrue } from './common';
import { schedule } from '../../fields/schedule';
import {
	checkNames,
	mergeWebhookBody,
	namedClient,
	replaceable,
} from '../../fields/universalWebhook';
import { extraVariableFields, extraVariables } from './variables';

export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send callback',
	description: 'Start the bot for a client found by ID, phone or email; the client sees nothing',
	contract: 'callback',
	method: 'POST',
	path: '/callback',
	needs: NEEDS.writeClients,
	fields: [
		choice('target', {
			displayName: 'Find Client By',
			default: 'clientId',
			options: [
				{ name: 'Client ID', value: 'clientId' },
				{ name: 'Email', value: 'email' },
				{ name: 'Phone', value: 'phone' },
			],
		}),
		when({ target: ['clientId'] }, replaceable(clientIdIn('body'))),
		when(
			{ target: ['email'] },
			replaceable(
				text('clientEmail', {
					displayName: 'Client Email',
					description: 'The email address the client is searched by',
					wire: 'body:client_email',
					required: true,
					placeholder: 'e.g. name@email.com',
				}),
			),
		),
		when(
			{ target: ['phone'] },
			replaceable(
				phone('clientPhone', {
					displayName: 'Client Phone',
					description:
						'The phone the client is searched by, with country code, however it is grouped; without + only what can be of no other country is taken',
					wire: 'body:client_phone',
					required: true,
				}),
			),
		),
		replaceable(callbackText),
		...extraVariableFields,
		callbackOptions,
	],
	check: (params) => {
		checkNames(params, [
			{
				label: 'Client',
				given: [params.clientId ?? params.clientEmail ?? params.clientPhone, namedClient(params)],
				keys: ['client_id', 'client_email', 'client_phone'],
			},
			neededText(params),
		]);
	},
	shape: [schedule, extraVariables, mergeWebhookBody, onlyTrue],
	lane: (params) => `${params.clientId ?? params.clientPhone ?? params.clientEmail ?? ''}`,
});
