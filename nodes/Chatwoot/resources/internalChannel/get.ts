import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { channelId } from './fields';
import * as things from '../../things';

export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get internal channel',
	description: 'Get a channel of the internal chat with its members',
	contract: 'get-an-internal-channel',
	yields: things.internalChannel,
	document: EXTRA,
	method: 'GET',
	path: '/internal_chat/channels/{id}',
	needs: NEEDS.user,
	fields: [channelId],
});
