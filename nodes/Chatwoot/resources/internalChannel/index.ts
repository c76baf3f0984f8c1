import type { Resource } from '../../../shared/vocabulary/types';
import { NO_BOTS } from '../../apis/who';
import { getAll } from './getAll';
import { get } from './get';
import { create } from './create';
import { update } from './update';
import { deleteChannel } from './delete';
import { archive } from './archive';
import { unarchive } from './unarchive';
import { markAsRead } from './markAsRead';
import { markAsUnread } from './markAsUnread';
import { setTyping } from './setTyping';
import { getMembers } from './getMembers';
import { addMembers } from './addMembers';
import { removeMember } from './removeMember';
import { getCategories } from './getCategories';
import { createCategory } from './createCategory';

export const internalChannel: Resource = {
	name: 'Internal Channel',
	value: 'internalChannel',
	description: 'Channels of the chat among agents',
	who: NO_BOTS,
	operations: [
		getAll,
		get,
		create,
		update,
		deleteChannel,
		archive,
		unarchive,
		markAsRead,
		markAsUnread,
		setTyping,
		getMembers,
		addMembers,
		removeMember,
		getCategories,
		createCategory,
	],
};
