import type { IDataObject } from 'n8n-workflow';
import { seal } from '../../../nodes/Chatwoot/trigger/memory';
import type { Kind } from '../../support/triggerKinds';
import { KINDS, SECRET } from '../../support/triggerKinds';

/** A trigger, with what n8n has kept for it since it was published. */
export interface Attacked extends Kind {
	staticData?: IDataObject;
}

const TOKEN = 'canary-token-2210';

function ofAnAccount(manual: Kind): Attacked {
	return {
		...manual,
		parameters: { source: 'account', events: ['message_created'], filters: { direction: 'both' } },
		credentials: {
			chatwootChatCrmApi: { baseUrl: 'http://127.0.0.1:1', accessToken: TOKEN, accountId: '3' },
		},
		staticData: {
			'node:Trigger': { webhookId: '1', accountId: '3', sealedSecret: seal(SECRET, TOKEN) },
		},
		quiet: false,
	};
}

/** Every trigger in each of its sources. */
export const ATTACKED: Record<string, Attacked> = {
	...KINDS,
	...(KINDS.chatwoot && { 'chatwoot, of an account': ofAnAccount(KINDS.chatwoot) }),
};
