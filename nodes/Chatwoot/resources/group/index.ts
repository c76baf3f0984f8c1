import type { Resource } from '../../../shared/vocabulary/types';
import { addMembers } from './addMembers';
import { create } from './create';
import { createAndWait } from './createAndWait';
import { findByJid } from './findByJid';
import { get } from './get';
import { getAll } from './getAll';
import { getInviteLink } from './getInviteLink';
import { getJoinRequests } from './getJoinRequests';
import { getMembers } from './getMembers';
import { handleJoinRequests } from './handleJoinRequests';
import { leave } from './leave';
import { removeMember } from './removeMember';
import { revokeInviteLink } from './revokeInviteLink';
import { sendMessage } from './sendMessage';
import { sync } from './sync';
import { syncAndWait } from './syncAndWait';
import { updateMemberRole } from './updateMemberRole';
import { update } from './update';
import { updateSetting } from './updateSetting';

export const group: Resource = {
	name: 'Group',
	value: 'group',
	description: 'WhatsApp groups of the fazer.ai fork',
	operations: [
		getAll,
		get,
		findByJid,
		create,
		createAndWait,
		update,
		updateSetting,
		leave,
		sync,
		syncAndWait,
		getMembers,
		addMembers,
		updateMemberRole,
		removeMember,
		getInviteLink,
		revokeInviteLink,
		getJoinRequests,
		handleJoinRequests,
		sendMessage,
	],
};
