import type { NodeSpec } from '../../shared/types';
import { api } from '../api';
import { contact } from './contact';
import { contactLabel } from './contactLabel';
import { contactNote } from './contactNote';
import { conversationLabel } from './conversationLabel';
import { group } from './group';
import { label } from './label';
import { message } from './message';

/** Everything the Chatwoot node offers. */
export const chatwoot: NodeSpec = {
	api,
	resources: [message, group, contact, contactLabel, contactNote, conversationLabel, label],
};
