import { readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import { NODES } from '../../harness/catalog';
import { SEARCHED } from '../data/searchedWords';

const root = path.join(__dirname, '../..');

interface Codex {
	node: string;
	alias: string[];
}

const codices = manifest.n8n.nodes.map((built): Codex => {
	const file = built.replace(/^dist\//, '').replace(/\.js$/, '.json');
	return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Codex;
});

/** n8n's rule: the letters of the word in their order, in one text. */
function holds(text: string, word: string): boolean {
	let from = 0;
	return [...word.toLowerCase()].every((letter) => {
		const at = text.toLowerCase().indexOf(letter, from);
		from = at + 1;
		return at >= 0;
	});
}

const found = ({ alias }: Codex, title: string, word: string) =>
	[title, ...alias].some((text) => holds(text, word));

test.each(NODES.map((one) => [one.title, one.node] as const))(
	'%s and its trigger are found by what people type',
	(title, node) => {
		const wanted = Object.entries(SEARCHED).filter(([, nodes]) => nodes.includes(title));
		const own = codices.filter(({ node: name }) => name === `n8n-nodes-chat-crm.${node}`);
		expect(own).toHaveLength(1);
		const missed = wanted
			.map(([word]) => word)
			.filter((word) => !own.some((codex) => found(codex, title, word)));
		expect(missed).toEqual([]);
		// In English and in Russian.
		expect(wanted.some(([word]) => /[a-z]/i.test(word))).toBe(true);
		expect(wanted.some(([word]) => /[а-я]/i.test(word))).toBe(true);
	},
);

test('no alias stands twice in a node', () => {
	const twice = codices.filter(
		({ alias }) => new Set(alias.map((one) => one.toLowerCase())).size < alias.length,
	);
	expect(twice.map(({ node }) => node)).toEqual([]);
});
