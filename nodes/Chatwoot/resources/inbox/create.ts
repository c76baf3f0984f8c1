import { choice, collection, text } from '../../../shared/vocabulary/fields';
import { NEEDS } from '../../apis/application';
import { newChannelFields } from './channel';
import { inboxFields } from './fields';
import { withPictureApart } from '../../calls/parts';
import { accountPath } from '../../apis/account';
import { accountOperation } from '../../operation';
import { includeSecrets } from '../../answers/secrets';
import { at } from '../../answers/proofs';
import { makes } from '../../answers/sent';
import * as things from '../../things';

/** chatwoot.md 3.5: the path ends in a slash. */
export const create = accountOperation({
	name: 'Create',
	value: 'create',
	action: 'Create inbox',
	contract: 'inboxCreation',
	yields: things.inbox,
	method: 'POST',
	path: '/inboxes/',
	needs: NEEDS.admin,
	proves: makes('id', { wrappers: ['channel'] }),
	fields: [
		text('name', {
			displayName: 'Name',
			wire: 'body:name',
			required: true,
			placeholder: 'e.g. Support',
		}),
		choice('channelType', {
			displayName: 'Channel Type',
			wire: 'body:channel.type',
			default: 'api',
			options: [
				{ name: 'API', value: 'api' },
				{ name: 'Email', value: 'email' },
				{ name: 'LINE', value: 'line' },
				{ name: 'SMS', value: 'sms' },
				{ name: 'Telegram', value: 'telegram' },
				{ name: 'Website', value: 'web_widget' },
				{ name: 'WhatsApp', value: 'whatsapp' },
			],
		}),
		...newChannelFields,
		collection('additionalFields', 'Additional Fields', 'Add field', inboxFields),
	],
	options: [includeSecrets],
	send: async (session, request, params) =>
		await withPictureApart(session, request, {
			to: (made) => ({
				method: 'PATCH',
				path: accountPath(params, `/inboxes/${String(at(made, 'id'))}`),
			}),
			name: (made) => `Inbox ${String(at(made, 'id'))}`,
		}),
});
