import type { NodeSpec } from '../../shared/types';
import { api } from '../api';
import { group } from './group';

/** Everything the Chatwoot node offers. */
export const chatwoot: NodeSpec = {
	api,
	resources: [group],
};
