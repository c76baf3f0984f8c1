import { choice, text, when } from '../../shared/vocabulary/fields';
import type { Answer, ApiRequest } from '../../shared/vocabulary/types';
import { CallError, excerpt } from '../../shared/vocabulary/errors';
import { api } from '../apis/application';

/** A report that the server writes as CSV. */
export const csvFields = [
	choice('output', {
		displayName: 'Output As',
		default: 'rows',
		options: [
			{ name: 'CSV File', value: 'file', description: 'In the binary data of one item' },
			{ name: 'Rows', value: 'rows', description: 'One item a row' },
		],
	}),
	when(
		{ output: ['file'] },
		text('binaryField', {
			displayName: 'Put Output File in Field',
			hint: 'The name of the output binary field to put the file in',
			placeholder: 'e.g. data',
		}),
	),
] as const;

/** CSV is no JSON, and a page of HTML is neither. */
export function csvDigest(answer: Answer, request: ApiRequest) {
	const { status, text: body } = answer;
	if (status < 200 || status > 299) return api.digest(answer, request);
	if (!/^\s*[<{[]/.test(body) && /[,;]/.test(body)) return body;
	throw new CallError(`Chatwoot answered with no CSV: ${excerpt(body, 150)}`, {
		status,
		cause: 'configuration-invalid',
		fix: "Something else answers there, such as a login page or a proxy. Check 'Base URL' in the credential.",
	});
}
