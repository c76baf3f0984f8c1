import { InputError } from '../../../shared/vocabulary/errors';
import { choice, json, number, text, when } from '../../../shared/vocabulary/fields';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { asMap } from '../../../shared/vocabulary/read';
import { operation } from '../../../shared/vocabulary/types';
import { documentedAnswer, failBody, WrongAnswer } from '../../served/answer';
import type { Endpoint } from '../../served/endpoints';
import { ENDPOINTS, endpointNamed, isAnsweredAtOnce } from '../../served/endpoints';
import { callAnswered } from '../../served/call';
import { FROM_WORKFLOW } from '../../served/guard';

const AUTO = 'received';

const endpoint = choice('endpoint', {
	displayName: 'Answer To',
	description: 'Which call is answered, and so which shape the answer must have',
	default: AUTO,
	options: [
		{ name: 'Call Received', value: AUTO },
		...ENDPOINTS.filter((one) => !isAnsweredAtOnce(one)).map(({ label, name }) => ({
			name: label,
			value: name,
		})),
	],
});

const body = json(
	'answer',
	{
		displayName: 'Answer (JSON)',
		description:
			'What the other side gets. It must have the shape that the document shows; amounts are sent as text.',
		required: true,
	},
	asMap,
);

/** Answers a call that the Bridge Trigger has received. */
export const respond = operation({
	name: 'Respond',
	value: 'respond',
	action: 'Respond to call',
	description: 'Answer the call that started this workflow',
	contract: null,
	uses: [],
	noTool: true,
	fields: [
		choice('respondWith', {
			displayName: 'Respond With',
			default: 'answer',
			options: [
				{ name: 'Answer', value: 'answer' },
				{ name: 'Failure', value: 'fail', description: '{"status":"fail","error":"…"}' },
			],
		}),
		when({ respondWith: ['answer'] }, endpoint),
		when(
			{ respondWith: ['answer'] },
			{ ...body, property: { ...body.property, default: '={{ $json }}' } },
		),
		when(
			{ respondWith: ['fail'] },
			text('error', {
				displayName: 'Error Description',
				description: 'What the other side is told',
				placeholder: 'e.g. This pair is not traded',
				required: true,
			}),
		),
		when(
			{ respondWith: ['fail'] },
			number('statusCode', {
				displayName: 'HTTP Status',
				default: 400,
				min: 400,
				max: 599,
				whole: true,
			}),
		),
	],
	// A call has one answer: items take their turn, and the first has it.
	lane: () => 'answer',
	execute: async (session, { respondWith, endpoint: wanted, answer, error, statusCode }) => {
		const call = callAnswered(session.context);
		const failed = respondWith === 'fail';
		const made = failed ? failBody(error ?? '') : fitting(call, wanted, answer);
		const first = await session.once('answer', async () => {
			await session.context.sendResponse({
				body: made,
				headers: { 'content-type': FROM_WORKFLOW },
				statusCode: failed ? (statusCode ?? 400) : 200,
			});
			return session.item;
		});
		if (first !== session.item)
			session.hint('Only the first item was sent: a call has one answer.');
		return { ...made };
	},
});

function fitting(call: Endpoint, wanted: string | undefined, answer: JsonMap | undefined): JsonMap {
	const target = endpointNamed(wanted) ?? call;
	try {
		return documentedAnswer(target.name, answer ?? {});
	} catch (error) {
		throw unfit(target, error);
	}
}

function unfit({ name }: Endpoint, error: unknown): InputError {
	const words = error instanceof WrongAnswer ? error.message : String(error);
	return new InputError(
		`'Answer (JSON)' is not an answer to ${name}: ${words}`,
		'Build it in the shape that the document shows. The other side is told that the workflow failed.',
	);
}
