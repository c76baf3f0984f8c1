import type { IDataObject } from 'n8n-workflow';
import { seal } from '../../../nodes/Chatwoot/trigger/memory';
import type { Kind } from '../../support/triggerKinds';
import { KINDS, SECRET } from '../../support/triggerKinds';

/** A trigger, with what n8n has kept for it since it was published. */
interface Attacked extends Kind {
	staticData?: IDataObject;
	/** Whether the caller waits for the workflow: here there is none, so what starts it gets the documented failure. */
	isWaitedFor?: true;
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

/** An endpoint of Bridge that its caller waits for. */
function waitedFor(
	bridge: Kind,
	endpoint: string,
	good: Kind['good'],
	scalars: string[],
): Attacked {
	return {
		...bridge,
		isWaitedFor: true,
		endpoint,
		parameters: { ...bridge.parameters, endpoints: [endpoint] },
		good,
		scalars,
	};
}

const bridges = ({ bridge }: typeof KINDS): Record<string, Attacked> =>
	bridge
		? {
				'bridge, send_to_chat': waitedFor(
					bridge,
					'send_to_chat',
					{ channel: 'telegram', message_type: 'text', to_chat_id: '-100200', text: 'Good day' },
					['channel', 'message_type', 'to_chat_id', 'text'],
				),
				'bridge, update_contact_field': waitedFor(
					bridge,
					'update_contact_field',
					{ field_name: 'note', field_value: 'Good day', contact_id: '7' },
					['field_name', 'field_value', 'contact_id'],
				),
			}
		: {};

/** Every trigger in each of its sources. */
export const ATTACKED: Record<string, Attacked> = {
	...KINDS,
	...bridges(KINDS),
	...(KINDS.chatwoot && { 'chatwoot, of an account': ofAnAccount(KINDS.chatwoot) }),
};
