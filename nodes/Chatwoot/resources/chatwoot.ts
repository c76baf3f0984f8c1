import type { NodeSpec } from '../../shared/vocabulary/types';
import { api } from '../apis/application';
import { bulkAction } from './bulkAction';
import { contact } from './contact';
import { contactLabel } from './contactLabel';
import { contactNote } from './contactNote';
import { conversation } from './conversation';
import { conversationLabel } from './conversationLabel';
import { group } from './group';
import { internalChannel } from './internalChannel';
import { internalMessage } from './internalMessage';
import { label } from './label';
import { message } from './message';
import { notification } from './notification';
import { profile } from './profile';
import { recurringMessage } from './recurringMessage';
import { scheduledMessage } from './scheduledMessage';
import { search } from './search';

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
		search,
		notification,
		bulkAction,
		internalChannel,
		internalMessage,
	],
};
