import { readdirSync } from 'node:fs';
import path from 'node:path';
import { languages, readmes } from '../../harness/docs/tables';
import manifest from '../../package.json';
import { loadedClass } from './published';

export const repository = manifest.homepage.replace(/#.*/, '');
const raw = repository.replace('https://github.com', 'https://raw.githubusercontent.com');

/** The file of ours that a link leads to; undefined for those to elsewhere. */
export function placeOf(page: string, target: string): string | undefined {
	const own = [`${repository}/blob/main/`, `${repository}/tree/main/`, `${raw}/main/`];
	const prefix = own.find((start) => target.startsWith(start));
	if (prefix !== undefined) return target.slice(prefix.length);
	if (/^https?:/.test(target)) return undefined;
	return path.join(path.dirname(page), target);
}

/** The pages of both languages that are written by hand. */
export const handwritten = languages.flatMap((language) =>
	readdirSync(path.resolve(__dirname, '../../docs', language))
		.filter((file) => file.endsWith('.md'))
		.map((file) => `docs/${language}/${file}`),
);
/** Every page that people read. */
export const pages = [
	...Object.values(readmes),
	'CONTRIBUTING.md',
	'docs/vendors/README.md',
	'nodes/shared/README.md',
	...handwritten,
];

/** The headings of a page, by their anchors. */
export const headingsOf = (text: string) =>
	[...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^(#+) (.*)$/gm)].map(
		([, level = '', title = '']) => ({ level: level.length, anchor: anchorOf(title) }),
	);

/** The anchor that GitHub and npm give a heading. */
function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/`/g, '')
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replace(/\s/g, '-');
}

/** Whatever the panels of our nodes and credentials call anything: fields, options, events, groups, operations. */
export const ofPanels = (): Set<string> => {
	const names = new Set<string>();
	const gather = (value: unknown): void => {
		if (Array.isArray(value)) value.forEach(gather);
		else if (typeof value === 'object' && value !== null) {
			for (const [key, one] of Object.entries(value)) {
				if (['displayName', 'name', 'placeholder'].includes(key))
					names.add(String(one).replace(/ \(JSON\)$/, ''));
				else gather(one);
			}
		}
	};
	for (const file of [...manifest.n8n.nodes, ...manifest.n8n.credentials]) {
		const made = loadedClass<{ description?: object; properties?: object; displayName?: string }>(
			file,
		);
		gather(made.description ?? { displayName: made.displayName, properties: made.properties });
	}
	return names;
};

/** Names of others that the pages lead through, and columns of our own tables. */
export const ELSEWHERE = {
	n8n: [
		...['Community nodes', 'Continue', 'Edit Fields', 'Install', 'On Error', 'Remove Duplicates'],
		...['Remove Items Processed in Previous Executions', 'Respond to Webhook', 'Retry On Fail'],
		...['Settings', 'Stop Workflow', 'Value to Dedupe On'],
	],
	amoCRM: ['Keys and scopes'],
	Chatwoot: ['Add Inbox', 'Configuration', 'Inboxes', 'New', 'Platform Apps', 'Profile settings'],
	Salebot: ['API-запрос', 'POST-json'],
	servers: ['Retry-After'],
	tables: ['API action', 'Permission needed', 'Repeated', 'Webhook Body'],
	names: ['Salebot1', 'Tell the client'],
	quoted: [
		'Delete a contact with its conversations. One that is online is refused. Needs Contact. This cannot be undone.',
	],
};

/** What of a section does not depend on the language: how much of what it has. */
export function measured(text: string) {
	const body = text.replace(/^```[\s\S]*?^```/gm, '');
	const count = (pattern: RegExp, where = body) => (where.match(pattern) ?? []).length;
	return {
		items: count(/^\s*(?:[-*]|\d+\.) /gm),
		rows: count(/^\|/gm),
		blocks: count(/^```/gm, text),
		links: count(/\]\(/g),
		code: count(/`[^`\n]+`/g),
	};
}
