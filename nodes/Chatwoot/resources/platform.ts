import type { NodeSpec } from '../../shared/vocabulary/types';
import { platformApi } from '../apis/platform';
import { accountUser } from './accountUser';
import { platformAccount } from './platformAccount';
import { platformAgentBot } from './platformAgentBot';
import { platformUser } from './platformUser';

/** A whole server: everything the Chatwoot Platform node offers. */
export const chatwootPlatform: NodeSpec = {
	api: platformApi,
	resources: [platformAccount, accountUser, platformUser, platformAgentBot],
};
