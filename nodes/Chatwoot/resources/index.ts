import type { NodeSpec } from '../../shared/vocabulary/types';
import { api } from '../api';
import { contact } from './contact';
import { contactLabel } from './contactLabel';
import { contactNote } from './contactNote';
import { conversation } from './conversation';
import { conversationLabel } from './conversationLabel';
import { group } from './group';
import { label } from './label';
import { message } from './message';
import { profile } from './profile';
import { recurringMessage } from './recurringMessage';
import { scheduledMessage } from './scheduledMessage';

/** The daily work: everything the Chatwoot node offers. */
export const chatwoot: NodeSpec = {
	api,
	resources: [
		message,
		scheduledMessage,
		recurringMessage,
		conversation,
		conversationLabel,
		group,
		contact,
		contactLabel,
		contactNote,
		label,
		profile,
	],
};
