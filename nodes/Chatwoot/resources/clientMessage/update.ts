import {
	choice,
	custom,
	holding,
	json,
	number,
	text,
	when,
} from '../../../shared/vocabulary/fields';
import { InputError } from '../../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { asJson, asText, kindOf, rows } from '../../../shared/vocabulary/read';
import type { Place } from '../../../shared/vocabulary/types';
import {
	contactIdentifier,
	CONVERSATION,
	clientConversationId,
	clientConversationLane,
	withSource,
} from '../../fields/client';
import { messageId } from './fields';
import { answers } from '../../answers/proofs';
import { plainOperation } from '../../operation';
import * as things from '../../things';

const PARTS = ['name', 'title', 'value'] as const;

function readValues(raw: unknown, place: Place): JsonMap[] | undefined {
	const values = rows(raw, 'value').map((row) =>
		Object.fromEntries(
			PARTS.map((part) => [part, row[part]] as const)
				.filter(([, value]) => value !== undefined && value !== null && value !== '')
				.map(([part, value]) => [part, asText(value, place)]),
		),
	);
	return values.length > 0 ? values : undefined;
}

/** A list of answers, or an object of them. */
function readValuesJson(raw: unknown, place: Place): Json {
	const value = asJson(raw, place);
	const isList = Array.isArray(value) && value.every(isMap);
	if (isList || (isMap(value) && 'csat_survey_response' in value)) return value;
	throw new InputError(
		`'${place.label}' must be a list of objects, or an object with csat_survey_response, but is ${kindOf(value)}`,
		'It looks like [{ "title": "Blue", "value": "blue" }].',
	);
}

/** Only what was asked can be answered: forms, choices and surveys. */
export const update = plainOperation({
	name: 'Update',
	value: 'update',
	action: 'Answer message',
	description: 'Answer a form, a choice or a satisfaction survey in the name of the contact',
	contract: 'update-a-message',
	yields: things.clientMessage,
	method: 'PATCH',
	path: `${CONVERSATION}/messages/{message_id}`,
	idempotent: true,
	proves: answers('content_attributes.submitted_values'),
	fields: [
		contactIdentifier,
		clientConversationId,
		messageId,
		choice('submittedValuesMode', {
			displayName: 'Answer As',
			default: 'form',
			options: [
				{ name: 'JSON', value: 'json' },
				{ name: 'Rating', value: 'survey', description: 'For a satisfaction survey' },
				{ name: 'Values', value: 'form', description: 'For choices and forms' },
			],
		}),
		when(
			{ submittedValuesMode: ['form'] },
			holding(
				PARTS,
				custom(
					'submittedValues',
					{
						displayName: 'Values',
						description: 'A choice is told by title and value, a field of a form by name and value',
						wire: 'body:submitted_values',
					},
					{
						type: 'fixedCollection',
						placeholder: 'Add value',
						typeOptions: { multipleValues: true },
						default: {},
						options: [
							{
								displayName: 'Value',
								name: 'value',
								values: [
									{ displayName: 'Name', name: 'name', type: 'string', default: '' },
									{ displayName: 'Title', name: 'title', type: 'string', default: '' },
									{ displayName: 'Value', name: 'value', type: 'string', default: '' },
								],
							},
						],
					},
					readValues,
				),
			),
		),
		when(
			{ submittedValuesMode: ['survey'] },
			number('csatSurveyResponseRating', {
				displayName: 'Rating',
				description: 'From 1, the worst, to 5, the best',
				wire: 'body:submitted_values.csat_survey_response.rating',
				default: 5,
				min: 1,
				max: 5,
				whole: true,
			}),
		),
		when(
			{ submittedValuesMode: ['survey'] },
			text('csatSurveyResponseFeedbackMessage', {
				displayName: 'Feedback',
				description: 'What the contact has to say about it',
				wire: 'body:submitted_values.csat_survey_response.feedback_message',
				rows: 2,
			}),
		),
		when(
			{ submittedValuesMode: ['json'] },
			json(
				'submittedValuesJson',
				{
					displayName: 'Values (JSON)',
					wire: 'body:submitted_values',
					empty: '[]',
					required: true,
					placeholder: 'e.g. [{ "title": "Blue", "value": "blue" }]',
				},
				readValuesJson,
			),
		),
	],
	lane: clientConversationLane,
	result: withSource,
});
