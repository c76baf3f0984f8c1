import type { Resource } from '../../../shared/vocabulary/types';
import { NO_BOTS } from '../../apis/who';
import { create } from './create';
import { addToInbox } from './addToInbox';
import { deleteContact } from './delete';
import { deleteAvatar } from './deleteAvatar';
import { deleteCustomAttributes } from './deleteCustomAttributes';
import { exportContacts } from './export';
import { filter } from './filter';
import { get } from './get';
import { getActive } from './getActive';
import { getAll } from './getAll';
import { getContactableInboxes } from './getContactableInboxes';
import { getConversations } from './getConversations';
import { importContacts } from './import';
import { merge } from './merge';
import { search } from './search';
import { update } from './update';
import { upsert } from './upsert';

export const contact: Resource = {
	name: 'Contact',
	value: 'contact',
	description: 'People and groups who write, or are written to',
	who: NO_BOTS,
	operations: [
		getAll,
		get,
		search,
		filter,
		create,
		upsert,
		update,
		deleteContact,
		merge,
		getConversations,
		getContactableInboxes,
		addToInbox,
		getActive,
		importContacts,
		exportContacts,
		deleteCustomAttributes,
		deleteAvatar,
	],
};
