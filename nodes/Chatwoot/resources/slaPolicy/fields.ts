import { flag, number, text } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';

export const slaPolicyId = wholeIdPicker('id', {
	displayName: 'SLA Policy',
	wire: 'path:id',
	required: true,
	search: 'searchSlaPolicies',
	placeholder: 'e.g. 2',
});

export const slaPolicyLane = ({ id }: { id: number }) => `SLA policy ${id}`;

export const name = {
	displayName: 'Name',
	wire: 'body:sla_policy.name',
	placeholder: 'e.g. Gold',
} as const;

export const emptied = {
	description: { name: 'Description', wire: 'body:sla_policy.description' },
	firstResponseTimeThreshold: {
		name: 'First Response Time',
		wire: 'body:sla_policy.first_response_time_threshold',
	},
	nextResponseTimeThreshold: {
		name: 'Next Response Time',
		wire: 'body:sla_policy.next_response_time_threshold',
	},
	resolutionTimeThreshold: {
		name: 'Resolution Time',
		wire: 'body:sla_policy.resolution_time_threshold',
	},
} as const;

export const slaPolicyFields = [
	text('description', { displayName: 'Description', wire: 'body:sla_policy.description' }),
	number('firstResponseTimeThreshold', {
		displayName: 'First Response Time',
		description: 'Seconds until the first answer',
		wire: 'body:sla_policy.first_response_time_threshold',
		default: 3600,
		min: 1,
	}),
	number('nextResponseTimeThreshold', {
		displayName: 'Next Response Time',
		description: 'Seconds until each further answer',
		wire: 'body:sla_policy.next_response_time_threshold',
		default: 7200,
		min: 1,
	}),
	number('resolutionTimeThreshold', {
		displayName: 'Resolution Time',
		description: 'Seconds until the conversation is resolved',
		wire: 'body:sla_policy.resolution_time_threshold',
		default: 86400,
		min: 1,
	}),
	flag('onlyDuringBusinessHours', {
		displayName: 'Only During Business Hours',
		description: 'Whether only the working hours of the inbox count',
		wire: 'body:sla_policy.only_during_business_hours',
	}),
] as const;
