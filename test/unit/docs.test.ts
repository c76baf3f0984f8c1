import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { catalog } from '../../harness/catalog';
import { languages, operationPages, readmes, renewed } from '../../harness/docs/tables';
import manifest from '../../package.json';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const repository = manifest.homepage.replace(/#.*/, '');
const raw = repository.replace('https://github.com', 'https://raw.githubusercontent.com');

/** npm cuts what is longer. */
const LONGEST_README = 10_000;

const handwritten = languages.flatMap((language) =>
	readdirSync(path.join(root, 'docs', language))
		.filter((file) => file.endsWith('.md'))
		.map((file) => `docs/${language}/${file}`),
);
const pages = [...Object.values(readmes), 'CONTRIBUTING.md', ...handwritten];

const headingsOf = (text: string) =>
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

/** The file of ours that a link leads to; undefined for those to elsewhere. */
function placeOf(page: string, target: string): string | undefined {
	const own = [`${repository}/blob/main/`, `${repository}/tree/main/`, `${raw}/main/`];
	const prefix = own.find((start) => target.startsWith(start));
	if (prefix !== undefined) return target.slice(prefix.length);
	if (/^https?:/.test(target)) return undefined;
	return path.join(path.dirname(page), target);
}

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

	it('has no two headings alike, so that each can be linked to', () => {
		const anchors = headingsOf(text).map(({ anchor }) => anchor);
		expect(anchors).toEqual([...new Set(anchors)]);
	});

	it('names only scripts that package.json has', () => {
		const scripts = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);
		expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(scripts));
	});
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
