import { holding, json } from '../../../shared/vocabulary/fields';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { asMap } from '../../../shared/vocabulary/read';
import type { Draft } from '../../../shared/vocabulary/types';
import { MESSAGE_KEYS } from './messageKeys';

/** The first message with all that any message may say of itself. */
export const firstMessage = holding(
	MESSAGE_KEYS,
	json(
		'message',
		{
			displayName: 'First Message (JSON)',
			description:
				"More of the first message: template_params, private, content_type and so on. 'First Message' is its content.",
			wire: 'body:message',
			placeholder: 'e.g. { "template_params": { "name": "hello", "language": "en" } }',
		},
		asMap,
	),
);

/** Joins the text with the rest of the first message. */
export function putFirstMessage(
	{ content, message }: { content?: string; message?: JsonMap },
	{ body }: Draft,
): void {
	const own = isMap(body.message) ? body.message : {};
	if (message === undefined && content === undefined) return;
	body.message = { ...message, ...own, ...(content !== undefined && { content }) };
}
