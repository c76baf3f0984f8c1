import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { catalog, NODES } from '../../harness/catalog';
import { languages, operationPages, readmes, renewed } from '../../harness/docs/tables';
import manifest from '../../package.json';
import {
	ELSEWHERE,
	headingsOf,
	measured,
	ofPanels,
	placeOf,
	repository,
	handwritten,
	pages,
} from '../support/documents';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** npm cuts what is longer. */
const LONGEST_README = 10_000;

describe.each(pages)('%s', (page) => {
	const text = read(page);

	it('leads only to files and headings that exist', () => {
		const lost: string[] = [];
		for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
			const [target = '', anchor] = link.split('#');
			const place = target === '' ? page : placeOf(page, target);
			if (place === undefined) continue;
			if (!existsSync(path.join(root, place))) lost.push(link);
			else if (anchor !== undefined && statSync(path.join(root, place)).isFile()) {
				const known = headingsOf(read(place)).map((heading) => heading.anchor);
				if (!known.includes(anchor)) lost.push(link);
			}
		}
		expect(lost).toEqual([]);
	});

	it('announces nothing that does not follow', () => {
		const blocks = text.split(/\n{2,}/);
		const announcing = blocks.filter(
			(block, at) => /[^|]:$/.test(block.trim()) && /^(#|$)/.test(blocks[at + 1]?.trim() ?? ''),
		);
		expect(announcing).toEqual([]);
	});

	it('speaks of files and folders that exist', () => {
		const places = [
			...text.matchAll(/`((?:nodes|harness|test|contracts|sandbox|docs|eslint)\/[\w./-]+)`/g),
		]
			.flatMap(([, place]) => place ?? [])
			.filter((place) => ![place, `${place}.ts`].some((one) => existsSync(path.join(root, one))));
		expect(places).toEqual([]);
	});

	it('has no two headings alike, so that each can be linked to', () => {
		const anchors = headingsOf(text).map(({ anchor }) => anchor);
		expect(anchors).toEqual([...new Set(anchors)]);
	});

	it('names only scripts that package.json has', () => {
		const scripts = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);
		expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(scripts));
	});
});

it('shows operations as they are written', () => {
	const code = (lines: string) => lines.replace(/ *\/\/.*$/gm, '').trim();
	const shown = [...read('CONTRIBUTING.md').matchAll(/```ts\n\/\/ (nodes\S+)\n([\s\S]*?)```/g)];
	expect(shown.length).toBeGreaterThan(1);
	for (const [, file = '', lines = ''] of shown) expect(code(read(file))).toContain(code(lines));
});

it('says for what each file of the vocabulary is', () => {
	const text = read('nodes/shared/README.md');
	const files = readdirSync(path.join(root, 'nodes/shared/vocabulary'));
	expect(files.filter((file) => !text.includes(`(vocabulary/${file})`))).toEqual([]);
});

it('tells the life of an item with the file of each step', () => {
	const page = 'nodes/shared/README.md';
	const named = new Set(
		[...read(page).matchAll(/\]\((engine|webhook)\/([\w/]+\.ts)\)/g)].map(String),
	);
	const steps = [...read(page).matchAll(/^\| (\d+) /gm)].map(([, step]) => Number(step));
	expect(steps).toEqual(steps.map((_, index) => index + 1));
	expect(named.size).toBeGreaterThan(25);
	const rows = read(page)
		.split('\n')
		.filter((line) => /^\| \d/.test(line));
	expect(rows.filter((row) => !/\]\([\w/]+\.ts\) +\|$/.test(row))).toEqual([]);
});

describe.each(Object.values(readmes))('%s', (file) => {
	const text = read(file);

	it('counts what there is (npm run docs brings it up to date)', () => {
		expect(renewed(text)).toBe(text);
	});

	it('is shown whole by npm, whose links are absolute there', () => {
		expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LONGEST_README);
		const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
		expect(links.filter((link) => !/^(https:|#)/.test(link))).toEqual([]);
	});
});

it('has pages of operations that are up to date (npm run docs)', () => {
	const old = [...operationPages()].filter(([file, text]) => read(file) !== text);
	expect(old.map(([file]) => file)).toEqual([]);
});

describe.each([...languages])('docs/%s', (language) => {
	it('names every operation of the catalog', () => {
		const text = readdirSync(path.join(root, 'docs', language, 'operations'))
			.map((file) => read(`docs/${language}/operations/${file}`))
			.join('\n');
		const calls = catalog().flatMap(({ contract, uses }) =>
			contract === null ? uses : [contract],
		);
		expect(calls.filter((call) => !text.includes(`\`${call}\``))).toEqual([]);
	});

	it('names every example', () => {
		const text = handwritten
			.filter((file) => file.startsWith(`docs/${language}/`))
			.map(read)
			.join('\n');
		const examples = readdirSync(path.join(root, 'examples'));
		expect(examples.filter((name) => !text.includes(name))).toEqual([]);
	});
});

it('has the same pages and sections in both languages', () => {
	const shape = (language: string) =>
		handwritten
			.filter((file) => file.startsWith(`docs/${language}/`))
			.map((file) => [path.basename(file), headingsOf(read(file)).map(({ level }) => level)]);
	const [first, ...others] = languages.map(shape);
	expect(others).toHaveLength(1);
	for (const other of others) expect(other).toEqual(first);
	const readmeShapes = Object.values(readmes).map((file) =>
		headingsOf(read(file)).map(({ level }) => level),
	);
	expect(readmeShapes[1]).toEqual(readmeShapes[0]);
});

it('is where codex files and credentials send people', () => {
	const files = ['nodes', 'credentials'].flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(node\.json|credentials\.ts)$/.test(file))
			.map((file) => path.join(folder, file)),
	);
	const links = files.flatMap((file) =>
		[...read(file).matchAll(new RegExp(`${repository}[^'"\\s]*`, 'g'))].map(([link]) => link),
	);
	expect(links.length).toBeGreaterThan(0);
	const lost = links.filter((link) => {
		const [target = '', anchor] = link.split('#');
		const place = placeOf('', target);
		if (place === undefined || !existsSync(path.join(root, place))) return true;
		return anchor !== undefined && !headingsOf(read(place)).some((one) => one.anchor === anchor);
	});
	expect(lost).toEqual([]);
});

/** What each page of a node has to answer, in this order; a trigger where there is one. */
const SECTIONS = {
	en: {
		credential: /credentials?$/,
		first: /^First workflow/,
		recipes: /recipes$/,
		traps: /^Limits/,
	},
	ru: {
		credential: /redential/,
		first: /^Первый workflow/,
		recipes: /^Рецепты/,
		traps: /^Ограничения/,
	},
};
const ofNodes = [
	...['salebot', 'amocrm', 'chatwoot', 'bridge'].map((name) => ({ name, triggers: true })),
	...['admin', 'reports', 'platform', 'client'].map((name) => ({
		name: `chatwoot-${name}`,
		triggers: false,
	})),
];

describe.each(languages.flatMap((language) => ofNodes.map((page) => ({ language, ...page }))))(
	'docs/$language, the page of $name',
	({ language, name, triggers }) => {
		const text = read(`docs/${language}/${name}.md`);
		const titles = [...text.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title);

		it('leads from the credential over a first workflow to recipes and traps', () => {
			const places = Object.values(SECTIONS[language]).map((title) =>
				titles.findIndex((one) => title.test(one)),
			);
			expect(places).toEqual([...places].sort((a, b) => a - b));
			expect(places).not.toContain(-1);
			expect(titles.some((title) => title.endsWith('Trigger'))).toBe(triggers);
		});

		it('leads to the credential step by step', () => {
			const [, credential = ''] = text
				.split(/^## /m)
				.filter(
					(part, at) => at === 0 || SECTIONS[language].credential.test(part.split('\n')[0] ?? ''),
				);
			expect((credential.match(/^\d\. /gm) ?? []).length).toBeGreaterThanOrEqual(3);
		});

		it('begins with five steps', () => {
			const first = text.split(/^## /m).filter((part) => SECTIONS[language].first.test(part));
			const steps = first.map((part) => (part.match(/^\d\. /gm) ?? []).length);
			expect(steps).toEqual(first.map(() => 5));
		});
	},
);

it('says as much in both languages, section by section', () => {
	const sectionsOf = (file: string) => read(file).split(/^(?=#+ )/m);
	const pairs = [
		...handwritten
			.filter((file) => file.startsWith('docs/en/'))
			.map((file) => [file, file.replace('/en/', '/ru/')] as const),
		['README.md', 'README.ru.md'] as const,
	];
	for (const [one, other] of pairs) {
		const translated = sectionsOf(other).map(measured);
		for (const [at, section] of sectionsOf(one).entries()) {
			const place = `${one}, ${section.split('\n')[0]}`;
			expect({ place, ...translated[at] }).toEqual({ place, ...measured(section) });
		}
	}
});

it('calls a node the same on every Russian page', () => {
	const pages = handwritten.filter((file) => file.startsWith('docs/ru/'));
	const others = [readmes.ru, ...pages].filter((file) =>
		/(?<!\p{L})уз(ел|л\p{L}+)/iu.test(read(file)),
	);
	expect(pages.length).toBeGreaterThan(10);
	expect(others).toEqual([]);
});

it('says where the commands are that a page names', () => {
	const lost = handwritten
		.filter((file) => !/\/(contributing|install)\.md$/.test(file))
		.filter((file) => /`npm (run|start|test)/.test(read(file)))
		.filter((file) => !/\]\((\.\.\/\.\.\/CONTRIBUTING\.md|install\.md#)/.test(read(file)));
	expect(lost).toEqual([]);
});

it('shows every picture that there is, and the same ones in both languages', () => {
	const picturesIn = (files: string[]) =>
		files
			.flatMap((file) => [...read(file).matchAll(/pictures\/([\w-]+\.png)/g)])
			.map(([, name = '']) => name);
	const [first, ...others] = languages.map((language) =>
		picturesIn(handwritten.filter((file) => file.startsWith(`docs/${language}/`))),
	);
	for (const other of others) expect(other).toEqual(first);
	const taken = readdirSync(path.join(root, 'docs/pictures')).sort();
	expect([...new Set([...(first ?? []), ...picturesIn(Object.values(readmes))])].sort()).toEqual(
		taken,
	);
});

it('names only operations that there are', () => {
	const offered = new Set(
		NODES.flatMap(({ spec }) =>
			spec.resources.flatMap(({ name, operations }) =>
				operations.map((operation) => `${name}: ${operation.name}`),
			),
		),
	);
	const resources = new Set([...offered].map((name) => name.replace(/:.*/, '')));
	const lost = handwritten.flatMap((page) =>
		[...read(page).matchAll(/(?<![\w*])_([A-Z][A-Za-z ]+): ([A-Z][A-Za-z ]+)_/g)]
			// Source is a resource of amoCRM and a parameter of triggers.
			.filter(([, resource = '']) => resource !== 'Source' && resources.has(resource))
			.filter(([, resource, operation]) => !offered.has(`${resource}: ${operation}`))
			.map(([name]) => `${page}: ${name}`),
	);
	expect(lost).toEqual([]);
});

it('calls by their names only what the panels have, or n8n and the platforms', () => {
	const names = new Set([...ofPanels(), ...Object.values(ELSEWHERE).flat()]);
	const lost = handwritten.flatMap((page) =>
		[...read(page).matchAll(/(?<![\w*`\]])_([A-Z][^_\n]*)_(?!\w)/g)]
			.flatMap(([, words = '']) => words.split(/ → |: /))
			.filter((words) => !names.has(words))
			.map((words) => `${page}: ${words}`),
	);
	expect([...new Set(lost)]).toEqual([]);
});

it('explains errors by words that the nodes say, or n8n and the platforms do', () => {
	const source = ['nodes', 'credentials', 'contracts', 'docs/vendors']
		.flatMap((folder) =>
			readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
				.filter((file) => /\.(ts|md|json)$/.test(file) && !file.includes('__schema__'))
				.map((file) => read(path.join(folder, file))),
		)
		.join('\n')
		.replace(/\$\{[^}]*\}/g, '…');
	const others = [
		'Unrecognized node type',
		'The nodes do not appear',
		'401, and no',
		'Nothing comes',
		'An event came',
	];
	const lost = [...read('docs/en/troubleshooting.md').matchAll(/^\| (.*?) +\|/gm)]
		.map(([, words = '']) => words)
		.filter((words) => !/^(What you see|-+)/.test(words))
		.filter((words) => !others.some((start) => words.startsWith(start)))
		.flatMap((words) => words.split(/…|'…'| \/ |[’']/))
		.map((words) => words.trim())
		.filter((words) => words.length > 3 && !source.includes(words));
	expect(lost).toEqual([]);
});
