import type { NodeSpec } from '../../shared/vocabulary/types';
import { api } from '../api';
import { inbox } from './inbox';
import { webhook } from './webhook';

/** The settings of an account: everything the Chatwoot Admin node offers. */
export const chatwootAdmin: NodeSpec = {
	api,
	resources: [inbox, webhook],
};
