import type { Resource } from '../../../shared/vocabulary/types';
import { getAll } from './getAll';
import { send } from './send';
import { edit } from './edit';
import { deleteMessage } from './delete';
import { getThread } from './getThread';
import { pin } from './pin';
import { unpin } from './unpin';
import { react } from './react';
import { removeReaction } from './removeReaction';
import { search } from './search';
import { createPoll } from './createPoll';
import { vote } from './vote';

export const internalMessage: Resource = {
	name: 'Internal Message',
	value: 'internalMessage',
	description: 'Messages of the chat among agents',
	operations: [
		getAll,
		send,
		edit,
		deleteMessage,
		getThread,
		pin,
		unpin,
		react,
		removeReaction,
		search,
		createPoll,
		vote,
	],
};
