import { operation } from '../../../shared/vocabulary/types';
import { NEEDS } from '../../api';
import { wrapButtons } from '../../fields/buttons';
import { clientIdIn } from '../../fields/identity';
import { attach, messageText } from '../../fields/message';
import { schedule } from '../../fields/schedule';
import { mergeWebhookBody, namedClient, replaceable } from '../../fields/universalWebhook';
import { checkMessage, messageExtras } from './common';

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
	fields: [replaceable(clientIdIn('body')), messageText, messageExtras],
	check: (params) => {
		const given = [params.clientId, namedClient(params)];
		checkMessage(params, { label: 'Client', given, keys: ['client_id'] });
	},
	shape: [attach, wrapButtons, schedule, mergeWebhookBody],
	lane: ({ clientId }) => String(clientId ?? ''),
});
