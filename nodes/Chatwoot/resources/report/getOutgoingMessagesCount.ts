import { range, timeZone } from '../../fields/report';
import { overRange } from './ranged';
import { accountOperation } from '../../operation';
import { choice } from '../../../shared/vocabulary/fields';
import { figureRows } from '../../answers/figures';
import * as things from '../../things';

export const getOutgoingMessagesCount = accountOperation({
	name: 'Get Outgoing Messages Count',
	value: 'getOutgoingMessagesCount',
	action: 'Get outgoing messages count',
	description: 'Get how many messages each agent, team, inbox or label has sent',
	contract: 'get-outgoing-messages-count',
	yields: things.outgoing,
	path: '/reports/outgoing_messages_count',
	...overRange,
	fields: [
		choice('groupBy', {
			displayName: 'Group By',
			wire: 'query:group_by',
			default: 'agent',
			options: [
				{ name: 'Agent', value: 'agent' },
				{ name: 'Inbox', value: 'inbox' },
				{ name: 'Label', value: 'label' },
				{ name: 'Team', value: 'team' },
			],
		}),
		...range,
	],
	options: [timeZone],
	result: figureRows,
});
