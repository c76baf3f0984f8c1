import type { Resource } from '../../../shared/types';
import { addCustomAttributes } from './addCustomAttributes';
import { addParticipants } from './addParticipants';
import { assign } from './assign';
import { create } from './create';
import { deleteConversation } from './delete';
import { destroyCustomAttributes } from './destroyCustomAttributes';
import { filter } from './filter';
import { get } from './get';
import { getAll } from './getAll';
import { getAttachments } from './getAttachments';
import { getCounts } from './getCounts';
import { getOrCreate } from './getOrCreate';
import { getParticipants } from './getParticipants';
import { getReportingEvents } from './getReportingEvents';
import { markUnread } from './markUnread';
import { mute } from './mute';
import { removeCustomAttributes } from './removeCustomAttributes';
import { removeParticipants } from './removeParticipants';
import { search } from './search';
import { sendTranscript } from './sendTranscript';
import { setCustomAttributes } from './setCustomAttributes';
import { setParticipants } from './setParticipants';
import { togglePriority } from './togglePriority';
import { toggleStatus } from './toggleStatus';
import { toggleTyping } from './toggleTyping';
import { unmute } from './unmute';
import { update } from './update';
import { updateLastSeen } from './updateLastSeen';

export const conversation: Resource = {
	name: 'Conversation',
	value: 'conversation',
	description: 'Conversations, whom they belong to and how they stand',
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
		toggleStatus,
		togglePriority,
		setCustomAttributes,
		addCustomAttributes,
		removeCustomAttributes,
		destroyCustomAttributes,
		getReportingEvents,
		getAttachments,
		getParticipants,
		addParticipants,
		setParticipants,
		removeParticipants,
		toggleTyping,
		updateLastSeen,
		markUnread,
		mute,
		unmute,
		sendTranscript,
		deleteConversation,
	],
};
