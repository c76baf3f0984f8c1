import { NODES } from './catalog';
import { english } from './docs-english';
import { russian } from './docs-russian';
import type { NodeSpec, Operation, Resource } from '../nodes/shared/vocabulary/types';
import { DEFAULT_COMBINE_LIMIT } from '../nodes/shared/engine/options';

/** The languages of the READMEs, by file. */
export const readmes = { 'README.md': 'en', 'README.ru.md': 'ru' } as const;
export type Language = (typeof readmes)[keyof typeof readmes];

const words = {
	en: {
		heads: ['Operation', 'What it does', 'API action', 'Permission needed', 'Repeated'],
		combineHeads: ['Operation', 'What is combined', 'At most in a request'],
		always: 'yes',
		unsent: 'only if unsent',
	},
	ru: {
		heads: ['Операция', 'Что делает', 'Метод API', 'Нужное право', 'Повтор'],
		combineHeads: ['Операция', 'Что объединяется', 'Не больше в запросе'],
		always: 'да',
		unsent: 'только если не ушло',
	},
} as const;

/** Where the tables of operations name the permission. */
const NEEDS_COLUMN = 3;

/** The text with every generated part brought up to date. */
export function renewed(text: string, language: Language): string {
	const found = new Set<string>();
	const result = text.replace(
		/<!-- (\w+) (\w+) -->[\s\S]*?<!-- end -->/g,
		(_, part: string, node: string) => {
			found.add(part).add(`${part} ${node}`);
			return `<!-- ${part} ${node} -->${content(part, node, language)}<!-- end -->`;
		},
	);
	const tables = NODES.map(({ node }) => `operations ${node}`);
	for (const part of ['count', 'combinable', ...tables]) {
		if (!found.has(part)) throw new Error(`There is no generated part "${part}"`);
	}
	return result;
}

function content(part: string, node: string, language: Language): string {
	const spec = NODES.find((entry) => entry.node === node)?.spec;
	if (!spec) throw new Error(`There is no node "${node}"`);
	const say = speakerOf(node, language);
	switch (part) {
		case 'count':
			return String(spec.resources.flatMap(({ operations }) => operations).length);
		case 'operations':
			return `\n\n${operations(spec, language, say)}\n\n`;
		case 'combinable':
			return `\n\n${combinable(spec, language, say)}\n\n`;
		default:
			throw new Error(`Nothing generates "${part}"`);
	}
}

function operations({ resources }: NodeSpec, language: Language, say: Say): string {
	// Not every vendor's keys have permissions.
	const withNeeds = resources.some((resource) =>
		resource.operations.some(({ needs }) => needs !== undefined),
	);
	const shown = (row: readonly string[]) =>
		row.filter((_, column) => column !== NEEDS_COLUMN || withNeeds);
	return [...resources]
		.sort(byName)
		.map((resource) => {
			const rows = [...resource.operations].sort(byName).map((operation) => {
				const calls = callsOf(operation);
				return [
					operation.name,
					say(operation.description ?? operation.action),
					calls.map((call) => `\`${call}\``).join(', '),
					needsOf(operation, resources).map(say).join('; '),
					calls.length === 0 ? '' : words[language][repeated(operation, resources)],
				];
			});
			const about = say(resource.description ?? '');
			return `**${resource.name}**: ${about}\n\n${table([words[language].heads, ...rows].map(shown))}`;
		})
		.join('\n\n');
}

/** What of the API an operation calls; one that only answers calls nothing. */
function callsOf({ contract, uses = [] }: Operation): readonly string[] {
	return contract === null ? uses : [contract];
}

/** What an operation needs, or else what the calls need that it is made of. */
function needsOf(operation: Operation, resources: readonly Resource[]): string[] {
	if (operation.needs !== undefined) return [operation.needs];
	return [...new Set(usedBy(operation, resources).flatMap(({ needs }) => needs ?? []))];
}

/** A helper is repeated as the calls are that it is made of. */
function repeated(operation: Operation, resources: readonly Resource[]): 'always' | 'unsent' {
	const calls = usedBy(operation, resources);
	const safe = calls.length > 0 && calls.every(({ idempotent }) => idempotent);
	return operation.idempotent || safe ? 'always' : 'unsent';
}

function usedBy({ uses = [] }: Operation, resources: readonly Resource[]): Operation[] {
	return resources
		.flatMap(({ operations: all }) => all)
		.filter(({ contract, main }) => contract !== null && main !== false && uses.includes(contract));
}

function combinable({ resources }: NodeSpec, language: Language, say: Say): string {
	const rows = [...resources].sort(byName).flatMap((resource) =>
		[...resource.operations].sort(byName).flatMap((operation) => {
			const { many } = operation;
			if (!many || many.combine === false) return [];
			const limit = many.limit ?? DEFAULT_COMBINE_LIMIT;
			const name = `${resource.name}: ${operation.name}`;
			return [[name, say(many.unit), String(limit)]];
		}),
	);
	return table([words[language].combineHeads, ...rows]);
}

type Say = (text: string) => string;

/** Says in a language what a node's panel says; nothing may be left untranslated. */
function speakerOf(node: string, language: Language): Say {
	return (text) => {
		if (text === '') return '';
		if (language === 'en') return english[node]?.[text] ?? text;
		const found = russian[node]?.[text];
		if (found === undefined) throw new Error(`scripts/docs-russian/${node}.ts lacks: ${text}`);
		return found;
	};
}

/** A table as prettier would write it. */
function table(rows: ReadonlyArray<readonly string[]>): string {
	const [head = [], ...rest] = rows;
	const widths = head.map((_, column) =>
		Math.max(3, ...rows.map((row) => (row[column] ?? '').length)),
	);
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
	return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}

function byName(a: { name: string }, b: { name: string }): number {
	return a.name.localeCompare(b.name, 'en');
}
