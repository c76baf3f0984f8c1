import { collection } from '../../../shared/vocabulary/fields';
import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { buttonFields, wrapButtons } from '../../fields/buttons';
import { clientIdIn } from '../../fields/identity';
import { attach, attachmentFields, blockId, checkContent, messageText } from '../../fields/message';
import { schedule, scheduleFields } from '../../fields/schedule';
import {
	checkNames,
	holdsOneOf,
	mergeWebhookBody,
	namedClient,
	replaceable,
	universalWebhook,
} from '../../fields/universalWebhook';

export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send message',
	description: 'Send a text, a file, buttons or a block of the bot to a client',
	irrevocable: 'It reaches people at once and cannot be taken back.',
	contract: 'message',
	method: 'POST',
	path: '/message',
	needs: NEEDS.writeClients,
	fields: [
		...replaceable(clientIdIn('body')),
		messageText,
		...buttonFields,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			blockId,
			...attachmentFields,
			...scheduleFields,
		]),
		...universalWebhook,
	],
	check: (params) => {
		const isInBody = holdsOneOf(params, ['message', 'message_id', 'attachment_url']);
		checkContent(params, params.valueMessage !== undefined || isInBody);
		checkNames(params, [
			{ label: 'Client', given: [params.clientId, namedClient(params)], keys: ['client_id'] },
		]);
	},
	shape: [attach, wrapButtons, schedule, mergeWebhookBody],
	lane: ({ clientId }) => String(clientId ?? ''),
});
