import { json } from '../../shared/vocabulary/fields';
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
