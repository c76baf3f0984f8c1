import { flag } from '../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';

/** Chatwoot runs every outgoing text through Liquid, which eats `{{1}}` and whatever it does not know. */
export const fillVariables = flag('fillVariables', {
	displayName: 'Fill In Variables',
	description:
		'Whether Chatwoot fills in its variables, such as {{contact.name}}. Otherwise the text arrives as it is written, braces and all.',
});

/** What is said of texts that are kept, and rendered each time they are sent. */
export const filledWhen = (moment: string): string =>
	`The text, with variables such as {{contact.name}} filled in when ${moment}. Between {% raw %} and {% endraw %} braces stay as they are.`;

const OPENS = /\{\{|\{%/;
const CLOSES_RAW = /\{%-?\s*endraw/;

/** Code, which each kind of text protects itself; its braces must not be protected twice. */
const CODE = {
	message: /(`[^`]*`)/,
	scheduled: /(`[^`\n]+`)/,
	none: undefined,
} as const;

/** Text that one rendering gives back as it is here. */
export function asWritten(text: string, kind: keyof typeof CODE = 'message'): string {
	if (!OPENS.test(text)) return text;
	const code = CODE[kind];
	if (!code) return protectedFrom(text);
	const pieces = text.split(code);
	// Every second piece is code. Where one ends the protection itself, the text is left alone whole.
	if (pieces.some((piece, index) => index % 2 === 1 && CLOSES_RAW.test(piece))) return text;
	return pieces.map((piece, index) => (index % 2 === 1 ? piece : protectedFrom(piece))).join('');
}

function protectedFrom(piece: string): string {
	if (!OPENS.test(piece)) return piece;
	if (!CLOSES_RAW.test(piece)) return `{% raw %}${piece}{% endraw %}`;
	return piece.replace(/\{\{|\{%/g, (opening) => `{% raw %}${opening}{% endraw %}`);
}

/** A planned text is rendered when it is saved, and once more when it is sent. */
export const asWrittenLater = (text: string): string => asWritten(asWritten(text), 'scheduled');

/** All texts inside a template's parameters, which are rendered too. */
export function valuesAsWritten(value: Json): Json {
	if (typeof value === 'string') return asWritten(value, 'none');
	if (Array.isArray(value)) return value.map(valuesAsWritten);
	if (!isMap(value)) return value;
	const map: JsonMap = {};
	for (const [key, inner] of Object.entries(value)) map[key] = valuesAsWritten(inner);
	return map;
}

interface Texts {
	content?: Json;
	template_params?: Json;
	message_type?: Json;
}

/**
 * Makes sure that a message's texts arrive as they were written, unless variables are wanted.
 * `protect` is for its content; the parameters of its template are rendered once, when it is sent.
 */
export function keepTexts(
	{ fillVariables: wanted }: { fillVariables?: boolean },
	body: Texts,
	protect: (text: string) => string = asWritten,
): void {
	// What a contact is said to have written is not rendered.
	if (wanted === true || body.message_type === 'incoming') return;
	if (typeof body.content === 'string') body.content = protect(body.content);
	const template = body.template_params;
	if (!isMap(template) || template.processed_params === undefined) return;
	body.template_params = {
		...template,
		processed_params: valuesAsWritten(template.processed_params),
	};
}
