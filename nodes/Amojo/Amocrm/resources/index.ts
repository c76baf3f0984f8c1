import type { NodeSpec } from '../../../shared/vocabulary/types';
import { amocrm as api } from '../../api';
import { authentication } from '../../fields/authentication';
import { account } from './account';
import { chat } from './chat';
import { contact } from './contact';
import { source } from './source';
import { talk } from './talk';

/** Everything the amoCRM node offers: the account's own API, as far as chats need it. */
export const amocrm: NodeSpec = {
	api,
	fields: [authentication],
	resources: [chat, contact, account, source, talk],
};
