import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const VENDORS = 'docs/vendors';

function filesBelow(place: string): string[] {
	const full = path.join(root, place);
	if (statSync(full).isFile()) return [place];
	return readdirSync(full)
		.filter((name) => name !== 'node_modules')
		.flatMap((name) => filesBelow(path.join(place, name)));
}

const sources = [
	'nodes',
	'credentials',
	'sandbox',
	'contracts',
	'harness',
	'scripts',
	'test',
	'eslint',
]
	.flatMap(filesBelow)
	.filter((file) => /\.(ts|mjs|json)$/.test(file) && !file.includes('package-lock'));

const pages = readdirSync(path.join(root, VENDORS));
const textOf = new Map(
	pages.map((page) => [page, readFileSync(path.join(root, VENDORS, page), 'utf8')]),
);

/** `chatwoot.md 3.5`, `salebot.md A.4, 12`: a page, a section, and perhaps a line of its list. */
const REFERENCE =
	/\b((?:chatwoot|amojo|salebot|bridge|n8n)\.md)(?:,)?\s(?:section\s)?([A-Z]?\.?\d+(?:\.\d+)*|[A-Z])(?![A-Za-z0-9])(?:,\s(\d+)(?![\d.]))?/g;

function isThere(page: string, section: string, line: string | undefined): boolean {
	const text = textOf.get(page);
	const heading = `#+ ${section.replaceAll('.', '\\.')}[. ]`;
	if (text === undefined || !new RegExp(`^${heading}`, 'm').test(text)) return false;
	return line === undefined || new RegExp(`^(\\| )?${line}(\\.| +\\|)`, 'm').test(text);
}

it('cites pages and sections that exist', () => {
	const lost = sources.flatMap((file) =>
		[...readFileSync(path.join(root, file), 'utf8').matchAll(REFERENCE)]
			.filter(([, page = '', section = '', line]) => !isThere(page, section, line))
			.map(([reference]) => `${file}: ${reference}`),
	);
	expect([...new Set(lost)]).toEqual([]);
});

it('cites no page of notes that is not in the repository', () => {
	const named = new Set(
		sources.flatMap((file) =>
			[
				...readFileSync(path.join(root, file), 'utf8').matchAll(/(?<![.\w])([a-z0-9-]+\.md)\b/g),
			].map(([, page = '']) => page),
		),
	);
	const known = [...pages, ...readdirSync(root)].map((name) => name.toLowerCase());
	const lost = [...named].filter(
		(page) => !known.includes(page) && !existsSync(path.join(root, 'docs/en', page)),
	);
	expect(lost).toEqual([]);
});

it('has no comment that is nothing but a reference', () => {
	const bare = /^\s*\/\*\* [a-z]+\.md [A-Z]?\.?[\d., ]*\*\/$/m;
	const found = sources.filter((file) => bare.test(readFileSync(path.join(root, file), 'utf8')));
	expect(found).toEqual([]);
});

/** What docs/vendors/README.md explains besides the pages themselves. */
const EXPLAINED = /^([a-z]+\.txt:\d|(contacts|sources|talks)-api|fazer-ai\/chatwoot |app\/)/;

it('says where every part of a contract comes from, in a way that is explained', () => {
	const recorded = path.join(root, 'contracts/recordings/chatwoot');
	const isKnown = (cited: string): boolean => {
		const [, names] = /^recordings\/chatwoot: (.*)/.exec(cited) ?? [];
		if (names !== undefined) {
			return names.split(', ').every((name) => {
				const file = name.replace(/ .*/, '');
				return existsSync(path.join(recorded, `${file}.json`));
			});
		}
		return EXPLAINED.test(cited) || pages.some((page) => cited.startsWith(`${page} `));
	};
	const cited = sources
		.filter((file) => file.startsWith('contracts/') && file.endsWith('.openapi.json'))
		.flatMap((file) => [
			...readFileSync(path.join(root, file), 'utf8').matchAll(/"x-source": "([^"]+)"/g),
		])
		.map(([, words = '']) => words);
	expect(cited.length).toBeGreaterThan(800);
	expect([...new Set(cited.filter((words) => !isKnown(words)))]).toEqual([]);
	const told = readFileSync(path.join(root, VENDORS, 'README.md'), 'utf8');
	for (const kind of ['.txt', 'contacts-api', 'sources-api', 'talks-api', 'fazer-ai/chatwoot'])
		expect(told).toContain(kind);
});
