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
	/** What was clicked or chosen in a form, as the visitor read it. */
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

/** Reads the answer in a message's update, and says it as a person would write it; of any other event there is none. */
export function submittedIn({ event, content, content_attributes: held }: JsonMap): {
	answer: Submitted;
	words: string | null;
} {
	const { submitted_values: values, submitted_email: email, items } = mapOf(held);
	const isEmail = typeof email === 'string' && email !== '';
	if (event !== 'message_updated' || !(isEmail || isGiven(values))) {
		return { answer: NOTHING, words: null };
	}
	const { csat_survey_response } = mapOf(values);
	const survey = mapOf(csat_survey_response);
	const isSurvey = Object.keys(survey).length > 0;
	const entries = isSurvey ? [] : entriesOf(values).map((entry) => entryOf(entry, items));
	const answerEmail = isEmail ? email : emailIn(entries);
	const [answerRating, answerFeedback] = [
		scalarOf(survey.rating),
		scalarOf(survey.feedback_message),
	];
	const named = entries.flatMap(({ name, value }) => (name === null ? [] : [[name, value]]));
	return {
		answer: {
			isAnswer: true,
			question: scalarOf(content),
			answerTitles: entries.flatMap(({ title }) => title ?? []),
			answerValues: entries.map(({ value }) => value),
			answerFields: Object.fromEntries(named),
			answerEmail,
			answerRating,
			answerFeedback,
		},
		words:
			inWords(entries.map(({ title, value }) => title ?? value)) ??
			inWords([answerRating, answerFeedback]) ??
			inWords([answerEmail]) ??
			null,
	};
}

/** What was chosen or filled in, in one field or by one click. */
interface Entry {
	name: string | null;
	/** As the visitor read it; null for what the visitor wrote. */
	title: string | null;
	value: Scalar;
}

/** Undefined for nothing at all: then it stands elsewhere. */
function inWords(parts: readonly Scalar[]): string | undefined {
	const words = parts.flatMap((part) => (part === null || part === '' ? [] : String(part)));
	return words.length > 0 ? words.join(', ') : undefined;
}

function isGiven(values: Json | undefined): boolean {
	return Object.keys(Object(values)).length > 0 && typeof values !== 'string';
}

/** A list of what was chosen or filled in, or the one that was. */
function entriesOf(values: Json | undefined): JsonMap[] {
	return (Array.isArray(values) ? values : [values]).filter(isMap);
}

/** A form's choice comes without its title, which stands in the question. */
function entryOf({ name, title, value }: JsonMap, items: Json | undefined): Entry {
	const given = scalarOf(value);
	return {
		name: typeof name === 'string' ? name : null,
		title: textOf(title) ?? titleIn(items, name, given) ?? null,
		value: given,
	};
}

function titleIn(items: Json | undefined, name: Json | undefined, value: Scalar) {
	const offered = (Array.isArray(items) ? items : []).filter(isMap);
	const field = offered.find((item) => item.name !== undefined && item.name === name);
	const choices = Array.isArray(field?.options) ? field.options.filter(isMap) : offered;
	const chosen = value === null ? undefined : choices.find((choice) => choice.value === value);
	return textOf(chosen?.label) ?? textOf(chosen?.title);
}

function emailIn(entries: readonly Entry[]): Scalar {
	return entries.find(({ name }) => name === 'email')?.value ?? null;
}
