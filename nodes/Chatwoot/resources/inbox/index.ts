import type { Resource } from '../../../shared/vocabulary/types';
import { addMembers } from './addMembers';
import { checkNumberOnWhatsapp } from './checkNumberOnWhatsapp';
import { create } from './create';
import { deleteInbox } from './delete';
import { deleteAvatar } from './deleteAvatar';
import { disconnectChannelProvider } from './disconnectChannelProvider';
import { get } from './get';
import { getAgentBot } from './getAgentBot';
import { getAll } from './getAll';
import { getAssignableAgents } from './getAssignableAgents';
import { getMembers } from './getMembers';
import { removeMembers } from './removeMembers';
import { setAgentBot } from './setAgentBot';
import { setMembers } from './setMembers';
import { setUpChannelProvider } from './setUpChannelProvider';
import { syncTemplates } from './syncTemplates';
import { update } from './update';

export const inbox: Resource = {
	name: 'Inbox',
	value: 'inbox',
	description: 'Channels and who works in them',
	operations: [
		getAll,
		get,
		create,
		update,
		deleteInbox,
		getMembers,
		addMembers,
		setMembers,
		removeMembers,
		getAssignableAgents,
		getAgentBot,
		setAgentBot,
		deleteAvatar,
		checkNumberOnWhatsapp,
		setUpChannelProvider,
		disconnectChannelProvider,
		syncTemplates,
	],
};
