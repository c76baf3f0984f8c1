/** Whether an answer is one that the contract knows. */

import { asObject, findResponse, type Json, type Operation, type Schema } from './document';
import type { Validators } from './validators';

export function checkResponse(
	document: Json,
	validators: Validators,
	target: Operation,
	{ status, body }: { status: number; body: unknown },
): string[] {
	const response = findResponse(document, target, status);
	if (!response) return [`response: status ${status} is not in the contract`];
	const forms = Object.entries(asObject(response.content));
	const empty = body === undefined || body === null || body === '';
	if (empty && response['x-may-be-empty']) return [];
	if (!forms.length) return empty ? [] : ['response: must have no body'];
	const isText = typeof body === 'string';
	const fitting = forms.find(([type]) => !type.includes('json') === isText);
	if (!fitting) return [`response: must be ${forms.map(([type]) => type).join(' or ')}`];
	const schema = (asObject(fitting[1]).schema ?? {}) as Schema;
	// Many operations answer alike: what is compiled once serves them all.
	const key = `response ${JSON.stringify(schema)}`;
	return validators.problems({ key, schema: () => schema, open: true }, body, 'response');
}
