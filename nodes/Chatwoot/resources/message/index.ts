import type { Resource } from '../../../shared/vocabulary/types';
import { noBotsBut } from '../../apis/who';
import { deleteMessage } from './delete';
import { edit } from './edit';
import { get } from './get';
import { getAll } from './getAll';
import { react } from './react';
import { retry } from './retry';
import { send } from './send';
import { sendTemplate } from './sendTemplate';
import { translate } from './translate';
import { updateStatus } from './updateStatus';

export const message: Resource = {
	name: 'Message',
	value: 'message',
	description: 'Messages in a conversation',
	who: noBotsBut('Send', 'Send Template'),
	operations: [
		send,
		sendTemplate,
		react,
		getAll,
		get,
		edit,
		deleteMessage,
		updateStatus,
		retry,
		translate,
	],
};
