import { collection, text } from '../../../../shared/vocabulary/fields';
import type { Json } from '../../../../shared/vocabulary/json';
import { operation } from '../../../../shared/vocabulary/types';
import { answeredByMark } from '../../../fields/amocrm';
import { sourceDetails, sourceName } from './fields';

/** sources-api: at most 50 in a call. */
const LIMIT = 50;

interface Source {
	name?: string;
	externalId?: string;
	pipelineId?: number;
	default?: boolean;
	originCode?: string;
	services?: Json[];
	requestId?: string;
	entries?: Json[];
}

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create source',
	description: 'Create a source of leads; not for external integrations',
	contract: 'create_sources',
	method: 'POST',
	path: '/api/v4/sources',
	fields: [
		{ ...sourceName, property: { ...sourceName.property, required: true } },
		text('externalId', {
			displayName: 'External ID',
			description:
				'The source on your side: at most 36 printable ASCII characters, unique, cannot be changed. Messages name it.',
			placeholder: 'e.g. 78001234567',
			wire: 'body:external_id',
			required: true,
		}),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			...sourceDetails,
			text('requestId', {
				displayName: 'Request ID',
				description: 'Comes back with the answer',
				wire: 'body:request_id',
			}),
		]),
	],
	body: (params) => entriesOf(params),
	many: {
		unit: 'sources',
		limit: LIMIT,
		take: entriesOf,
		put: (params, parts) => Object.assign({}, params, { entries: parts }),
		alike: () => null,
		...answeredByMark('sources'),
	},
});

function entriesOf(params: Source): Json[] {
	const own = {
		name: params.name ?? params.externalId ?? '',
		external_id: params.externalId ?? '',
		...(params.pipelineId !== undefined && { pipeline_id: params.pipelineId }),
		...(params.default !== undefined && { default: params.default }),
		...(params.originCode !== undefined && { origin_code: params.originCode }),
		...(params.services !== undefined && { services: params.services }),
		...(params.requestId !== undefined && { request_id: params.requestId }),
	};
	return params.entries ?? [own];
}
