import { CallError } from '../../../../shared/vocabulary/errors';
import { isMap } from '../../../../shared/vocabulary/json';
import { operation } from '../../../../shared/vocabulary/types';
import { talkPicker } from './fields';
import { talk } from '../../things';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get talk',
	description: 'Get a talk with its contact and lead',
	contract: 'get_talk',
	method: 'GET',
	path: '/api/v4/talks/{id}',
	fields: [talkPicker],
	yields: talk,
	// amoCRM answers 204, which is no talk, where there is none.
	result: (body, { id }) => {
		if (isMap(body)) return body;
		throw new CallError(`amoCRM has no talk ${id}`, {
			outcome: 'refused',
			cause: 'configuration-invalid',
			fix: "Check 'Talk': its ID stands in the address of the chat, and Talk: Get Many lists them.",
		});
	},
});
