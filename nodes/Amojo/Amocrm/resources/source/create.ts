import { InputError } from '../../../../shared/vocabulary/errors';
import { collection, required } from '../../../../shared/vocabulary/fields';
import { textId } from '../../../../shared/vocabulary/ids';
import { operation } from '../../../../shared/vocabulary/types';
import { answeredByMark } from '../../../fields/amocrm';
import { sourceDetails, sourceName } from './fields';

/** sources-api: at most 50 in a call. */
const LIMIT = 50;

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create source',
	description: 'Create a source of leads; not for external integrations',
	contract: 'create_sources',
	method: 'POST',
	path: '/api/v4/sources',
	fields: [
		required(sourceName),
		textId('externalId', {
			displayName: 'External ID',
			description:
				'The source on your side: at most 36 printable ASCII characters, unique, cannot be changed. Messages name it.',
			placeholder: 'e.g. 78001234567',
			wire: 'body:external_id',
			required: true,
		}),
		collection('additionalFields', 'Additional Fields', 'Add field', [
			...sourceDetails,
			textId('requestId', {
				displayName: 'Request ID',
				placeholder: 'e.g. row-17',
				description: 'Comes back with the answer',
				wire: 'body:request_id',
			}),
		]),
	],
	check: ({ externalId }) => {
		if (/^[\x20-\x7e]{1,36}$/.test(externalId)) return;
		throw new InputError(
			"'External ID' must be at most 36 printable ASCII characters",
			'It cannot be changed later: choose a short one, such as the number of the line.',
		);
	},
	many: {
		unit: 'sources',
		limit: LIMIT,
		entry: (params) => ({
			name: params.name,
			external_id: params.externalId,
			...(params.pipelineId !== undefined && { pipeline_id: params.pipelineId }),
			...(params.default !== undefined && { default: params.default }),
			...(params.originCode !== undefined && { origin_code: params.originCode }),
			...(params.services !== undefined && { services: params.services }),
			...(params.requestId !== undefined && { request_id: params.requestId }),
		}),
		alike: () => null,
		...answeredByMark('sources'),
	},
});
