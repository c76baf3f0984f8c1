import type { From } from '../shared/vocabulary/output';
import { thing } from '../shared/vocabulary/thing';
import { clientTypeName } from './fields/clientTypes';

/** What a JavaScript date can hold. */
const LAST_SECOND = 8.64e12;
const WHATSAPP_STATES = ['not started', 'started', 'asleep', 'stopped'];

/** The ISO twin of a field that holds unix seconds, as a number or as text. */
function isoOf(name: string): From {
	return (item) => {
		const seconds = item[name];
		const value = typeof seconds === 'string' && seconds !== '' ? Number(seconds) : seconds;
		if (typeof value !== 'number' || !(Math.abs(value) <= LAST_SECOND)) return undefined;
		return new Date(value * 1000).toISOString();
	};
}

export const client = thing(
	'id',
	'name',
	'platform_id',
	'client_type',
	{ messenger: ({ client_type: type }) => clientTypeName(type) },
	'group',
	'tag',
	'message_id',
	{ created_at_iso: isoOf('created_at'), updated_at_iso: isoOf('updated_at') },
);

export const foundClient = thing(
	'id',
	'platform_id',
	'name',
	'group',
	'tag',
	'created_at',
	{ created_at_iso: isoOf('created_at') },
	'avatar',
	'variables',
);

export const message = thing(
	'id',
	'text',
	'client_replica',
	'created_at',
	{ created_at_iso: isoOf('created_at') },
	'message_id',
	'attachments',
	'delivered',
	'error_message',
	'manager_email',
);

export const block = thing('id', 'description', 'answer', 'condition', 'message_type');

export const channel = thing(
	'messenger',
	'id',
	'name',
	'group_id',
	'group',
	'uri',
	'short_name',
	'enabled',
	'status',
	{
		status_name: ({ messenger, status }) =>
			messenger === 'whatsapp' ? WHATSAPP_STATES[Number(status ?? -1)] : undefined,
	},
);
