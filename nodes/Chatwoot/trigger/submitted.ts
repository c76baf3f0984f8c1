import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Scalar } from '../../shared/webhook/scalars';
import { mapOf, scalarOf, textOf } from '../../shared/webhook/scalars';

/**
 * What a visitor chose, filled in or rated. Chatwoot tells it as an update of the message that asked;
 * whatever the visitor was not asked for is null or empty.
 */
export type Submitted = {
	isAnswer: boolean;
	/** The text of the message that asked. */
	question: Scalar;
	/** What was clicked, as the visitor read it. */
	answerTitles: string[];
	/** The same as whoever asked has named it; of a form the values of its fields. */
	answerValues: Scalar[];
	/** The fields of a form by their names. */
	answerFields: { [name: string]: Scalar };
	answerEmail: Scalar;
	answerRating: Scalar;
	answerFeedback: Scalar;
};

const NOTHING: Submitted = {
	isAnswer: false,
	question: null,
	answerTitles: [],
	answerValues: [],
	answerFields: {},
	answerEmail: null,
	answerRating: null,
	answerFeedback: null,
};

/** Reads the answer in a message's update; of any other event there is none. */
export function submittedIn({ event, content, content_attributes: held }: JsonMap): Submitted {
	const { submitted_values: values, submitted_email: email } = mapOf(held);
	const isEmail = typeof email === 'string' && email !== '';
	if (event !== 'message_updated' || !(isEmail || isGiven(values))) return NOTHING;
	const survey = mapOf(mapOf(values).csat_survey_response);
	const entries = Object.keys(survey).length > 0 ? [] : entriesOf(values);
	const named = entries.filter(({ name }) => typeof name === 'string');
	return {
		isAnswer: true,
		question: scalarOf(content),
		answerTitles: entries.flatMap(({ title }) => textOf(title) ?? []),
		answerValues: entries.map(({ value }) => scalarOf(value)),
		answerFields: Object.fromEntries(
			named.map(({ name, value }) => [String(scalarOf(name)), scalarOf(value)]),
		),
		answerEmail: isEmail ? email : emailIn(entries),
		answerRating: scalarOf(survey.rating),
		answerFeedback: scalarOf(survey.feedback_message),
	};
}

/** The answer as a person would write it. */
export function answerText(answer: Submitted): string | null {
	const { answerTitles, answerValues, answerEmail, answerRating, answerFeedback } = answer;
	const [first = []] = [
		answerTitles,
		answerValues,
		[answerRating, answerFeedback],
		[answerEmail],
	].filter((parts) => parts.some((part) => part !== null));
	const words = first.flatMap((part) => (part === null || part === '' ? [] : String(part)));
	return words.length > 0 ? words.join(', ') : null;
}

function isGiven(values: Json | undefined): boolean {
	return Object.keys(Object(values)).length > 0 && typeof values !== 'string';
}

/** A list of what was chosen or filled in, or the one that was. */
function entriesOf(values: Json | undefined): JsonMap[] {
	return (Array.isArray(values) ? values : [values]).filter(isMap);
}

function emailIn(entries: readonly JsonMap[]): Scalar {
	const found = entries.find(({ name }) => name === 'email');
	return scalarOf(found?.value);
}
