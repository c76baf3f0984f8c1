import type { NodeSpec } from '../../shared/vocabulary/types';
import { api } from '../apis/application';
import { account } from './account';
import { agent } from './agent';
import { agentBot } from './agentBot';
import { article } from './article';
import { automationRule } from './automationRule';
import { campaign } from './campaign';
import { cannedResponse } from './cannedResponse';
import { company } from './company';
import { customAttribute } from './customAttribute';
import { customFilter } from './customFilter';
import { customRole } from './customRole';
import { dashboardApp } from './dashboardApp';
import { file } from './file';
import { inbox } from './inbox';
import { integration } from './integration';
import { macro } from './macro';
import { portal } from './portal';
import { portalCategory } from './portalCategory';
import { slaPolicy } from './slaPolicy';
import { team } from './team';
import { webhook } from './webhook';

/** The settings of an account: everything the Chatwoot Admin node offers. */
export const chatwootAdmin: NodeSpec = {
	api,
	resources: [
		agent,
		account,
		agentBot,
		team,
		inbox,
		cannedResponse,
		customAttribute,
		customFilter,
		automationRule,
		macro,
		file,
		campaign,
		slaPolicy,
		customRole,
		company,
		dashboardApp,
		webhook,
		integration,
		portal,
		portalCategory,
		article,
	],
};
