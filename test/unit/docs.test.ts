import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { catalog } from '../../scripts/catalog';
import { readmes, renewed } from '../../scripts/docs-tables';
import manifest from '../../package.json';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe.each(Object.entries(readmes))('%s', (file, language) => {
	const text = read(file);

	it('says what the operations are (npm run docs brings it up to date)', () => {
		expect(renewed(text, language)).toBe(text);
	});

	it('names every operation of the catalog', () => {
		const calls = catalog().flatMap(({ contract, uses }) =>
			contract === null ? uses : [contract],
		);
		for (const call of calls) expect(text).toContain(`\`${call}\``);
	});

	it('names every example', () => {
		for (const name of readdirSync(path.join(root, 'examples'))) expect(text).toContain(name);
	});

	it('leads only to files and headings that exist', () => {
		const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
		for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
			if (/^https?:/.test(target)) continue;
			const [place = '', anchor] = target.split('#');
			if (place !== '')
				expect([target, existsSync(path.join(root, place))]).toEqual([target, true]);
			else expect(headings).toContain(anchor);
		}
	});

	it('has no two headings alike, so that each can be linked to', () => {
		const anchors = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
		expect(anchors).toEqual([...new Set(anchors)]);
	});

	it('names only scripts that package.json has', () => {
		const scripts = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);
		expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(scripts));
	});
});

test('both READMEs have the same sections', () => {
	const [english, other] = Object.keys(readmes).map((file) =>
		[...read(file).matchAll(/^(#+) /gm)].map(([, level]) => level),
	);
	expect(other).toEqual(english);
});

/** The anchor that GitHub and npm give a heading. */
function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/`/g, '')
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replace(/\s/g, '-');
}
