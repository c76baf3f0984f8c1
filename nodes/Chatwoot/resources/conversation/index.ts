import type { Resource } from '../../../shared/vocabulary/types';
import { noBotsBut } from '../../apis/who';
import { addCustomAttributes } from './addCustomAttributes';
import { addParticipants } from './addParticipants';
import { assign } from './assign';
import { create } from './create';
import { deleteConversation } from './delete';
import { deleteCustomAttributes } from './deleteCustomAttributes';
import { filter } from './filter';
import { get } from './get';
import { getAll } from './getAll';
import { getAttachments } from './getAttachments';
import { getCounts } from './getCounts';
import { getOrCreate } from './getOrCreate';
import { getParticipants } from './getParticipants';
import { markAsUnread } from './markAsUnread';
import { mute } from './mute';
import { removeCustomAttributes } from './removeCustomAttributes';
import { removeParticipants } from './removeParticipants';
import { search } from './search';
import { sendTranscript } from './sendTranscript';
import { setCustomAttributes } from './setCustomAttributes';
import { setParticipants } from './setParticipants';
import { setPriority } from './setPriority';
import { setStatus } from './setStatus';
import { setTyping } from './setTyping';
import { unmute } from './unmute';
import { update } from './update';
import { markAsRead } from './markAsRead';

export const conversation: Resource = {
	name: 'Conversation',
	value: 'conversation',
	description: 'Conversations, whom they belong to and how they stand',
	who: noBotsBut('Assign', 'Create', 'Set Custom Attributes', 'Set Priority', 'Set Status'),
	operations: [
		getAll,
		get,
		getOrCreate,
		create,
		update,
		search,
		filter,
		getCounts,
		assign,
		setStatus,
		setPriority,
		setCustomAttributes,
		addCustomAttributes,
		removeCustomAttributes,
		deleteCustomAttributes,
		getAttachments,
		getParticipants,
		addParticipants,
		setParticipants,
		removeParticipants,
		setTyping,
		markAsRead,
		markAsUnread,
		mute,
		unmute,
		sendTranscript,
		deleteConversation,
	],
};
