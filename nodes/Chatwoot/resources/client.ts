import type { NodeSpec } from '../../shared/vocabulary/types';
import { clientApi } from '../apis/client';
import { clientContact } from './clientContact';
import { clientConversation } from './clientConversation';
import { clientInbox } from './clientInbox';
import { clientMessage } from './clientMessage';
import { clientSurvey } from './clientSurvey';

/** An inbox from the customers' side: everything the Chatwoot Client node offers. */
export const chatwootClient: NodeSpec = {
	api: clientApi,
	resources: [clientMessage, clientConversation, clientContact, clientInbox, clientSurvey],
};
