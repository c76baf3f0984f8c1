/** SLA policies: only a licensed server has them. */

import { invalid, rails } from '../answers';
import type { Handlers } from '../world';
import { calls, isBlank, pick, type Kind } from './rows';

const slaPolicy: Kind = {
	table: 'sla_policies',
	wrapper: {
		name: 'sla_policy',
		columns: `name description first_response_time_threshold next_response_time_threshold
resolution_time_threshold only_during_business_hours`.split(/\s+/),
	},
	blank: { only_during_business_hours: false },
	shown: (_, row) =>
		pick(
			row,
			'id',
			'name',
			'description',
			'first_response_time_threshold',
			'next_response_time_threshold',
			'resolution_time_threshold',
			'only_during_business_hours',
		),
	check(_, row) {
		if (isBlank(row.name)) throw invalid(['name', "can't be blank"]);
	},
	unknown: () => rails(500),
};

const policies = calls(slaPolicy, 'payload');

export const slaPolicies: Handlers = {
	'list-sla-policies': policies.list,

	'create-an-sla-policy': policies.create,

	'get-an-sla-policy': policies.get,

	'update-an-sla-policy': policies.update,

	'delete-an-sla-policy': policies.delete,
};
