import { Liquid } from 'liquidjs';
import { asWritten, asWrittenLater, valuesAsWritten } from '../../../nodes/Chatwoot/fields/liquid';

/** What the server does with an outgoing text: code is protected, the rest is rendered. */
const liquid = new Liquid();
function rendered(text: string, code = /`(.*?)`/gs): string {
	try {
		const drops = { contact: { name: 'Anna' } };
		return liquid.parseAndRenderSync(
			text.replace(code, '{% raw %}`$1`{% endraw %}'),
			drops,
		) as string;
	} catch {
		return text;
	}
}

const TEXTS = [
	'plain',
	'Code {{1}} for {{ name }}',
	'{% if true %}a{% endif %}',
	'unclosed {{ and {% too',
	'}} {{{{ {{{x}}} {%%}',
	'`{{1}}` and {{2}}',
	'`multi\n{{1}}\nline` {{2}} `',
	'one ` tick {{1}}',
	'{% raw %}{{1}}{% endraw %}',
	'{{a}}{% endraw %}{{b}}',
	'ends with a brace {{1}} {',
	'{% comment %}x{% endcomment %} {{ contact.name }}',
	'```\n{{1}}\n```',
];

it.each(TEXTS)('%j arrives as it was written', (text) => {
	expect(rendered(asWritten(text))).toBe(text);
});

it.each(TEXTS)('%j arrives as it was written when it is sent later', (text) => {
	const saved = rendered(asWrittenLater(text), /`([^`\n]+)`/g);
	expect(rendered(saved)).toBe(text);
});

it.each(TEXTS)('%j arrives as a value of a template', (text) => {
	const { body } = valuesAsWritten({ body: { 1: text, list: [text] } }) as {
		body: { 1: string; list: string[] };
	};
	expect(rendered(body[1], /(?!)/g)).toBe(text);
	expect(rendered(body.list[0] ?? '', /(?!)/g)).toBe(text);
});

it('changes nothing that has no braces', () => {
	expect(asWritten('a `b` { c } 100%')).toBe('a `b` { c } 100%');
});

it('would lose braces otherwise', () => {
	expect(rendered('Code {{1}} {{ foo }}')).not.toContain('{{');
});
