import type { Resource } from '../../../../shared/vocabulary/types';
import { close } from './close';
import { get } from './get';
import { getAll } from './getAll';
import { sendMessage } from './sendMessage';

export const talk: Resource = {
	name: 'Talk',
	value: 'talk',
	description: 'Talks: what amoCRM makes of the messages with a client',
	operations: [get, getAll, close, sendMessage],
};
