import { InputError } from '../../shared/vocabulary/errors';
import { json } from '../../shared/vocabulary/fields';
import type { Json } from '../../shared/vocabulary/json';
import { asMap } from '../../shared/vocabulary/read';

/** A WhatsApp template with its parameters as JSON, for operations where it is one thing of many. */
export const wholeTemplate = json(
	'templateParams',
	{
		displayName: 'Template (JSON)',
		description:
			"A WhatsApp template: name, category, language, processed_params. 'Send Template' of Message has a form for it.",
		wire: 'body:template_params',
		placeholder: 'e.g. { "name": "hello", "language": "en", "category": "UTILITY" }',
	},
	asMap,
);

/** Beside a file a message travels as a form, in which all values are text. */
export function templateSurvives(template: Json | undefined, files: readonly unknown[] = []): void {
	if (files.length === 0 || template === undefined || isAllText(template)) return;
	throw new InputError(
		"'Template (JSON)' holds numbers or switches, which beside a file would become text",
		'Write them as text, or send two messages: WhatsApp shows no file beside a template.',
	);
}

function isAllText(value: Json): boolean {
	if (typeof value === 'object' && value !== null) return Object.values(value).every(isAllText);
	return typeof value === 'string';
}
