import { InputError } from '../../../shared/vocabulary/errors';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { asList } from '../../../shared/vocabulary/read';
import type { Place } from '../../../shared/vocabulary/types';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';

export const messageId = wholeIdPicker('id', {
	displayName: 'Message ID',
	wire: 'path:id',
	required: true,
	placeholder: 'e.g. 12',
	search: 'searchInternalMessages',
});

/** The message that a reaction belongs to. */
export const reactedTo = wholeIdPicker('message', {
	displayName: 'Message ID',
	wire: 'path:message',
	required: true,
	search: 'searchAnyInternalMessages',
	placeholder: 'e.g. 12',
});

export const reactionLane = ({ message }: { message: number }) => `internal message ${message}`;

/** Choices of a poll: words, or what the server calls options. */
export const readChoices = (raw: unknown, place: Place): Json[] =>
	asList(raw, place).map((entry) => {
		const choice = isMap(entry) ? entry : { text: String(entry) };
		if (typeof choice.text === 'string' && choice.text.trim() !== '') return choice;
		throw new InputError(
			`'${place.label}' holds a choice without a text`,
			'Give each choice as a text, or as an object with "text".',
		);
	});
