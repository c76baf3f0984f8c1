import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { table } from '../../harness/docs/markdown';
import { paths } from '../../harness/n8n/paths';

/** What one trial reports: the table it belongs to, the row there, and its figures. */
export interface Row {
	table: string;
	name: string;
	[figure: string]: string | number;
}

type Figures = Record<string, number>;

/** The rows of each table by their first column, with the figures of equal ones added up. */
type Tables = ReadonlyMap<string, ReadonlyMap<string, Figures>>;

export function summed(rows: readonly Row[]): Tables {
	const tables = new Map<string, Map<string, Figures>>();
	for (const { table: title, name, ...figures } of rows) {
		const lines = tables.get(title) ?? new Map<string, Figures>();
		const sums = lines.get(name) ?? {};
		for (const [key, value] of Object.entries(figures))
			sums[key] = (sums[key] ?? 0) + Number(value);
		tables.set(title, lines.set(name, sums));
	}
	return tables;
}

/** What the documents call a column. */
const words: Readonly<Record<'en' | 'ru', Readonly<Record<string, string>>>> = {
	en: { notSent: 'not sent', turnedAway: 'turned away', any: 'where' },
	ru: {
		fault: 'сбой',
		runs: 'запусков',
		sent: 'запросов',
		done: 'выполнено сервером',
		success: 'успех',
		unknown: 'неизвестно',
		notSent: 'не отправлено',
		refused: 'отказ',
		webhook: 'запрос',
		input: 'операция',
		items: 'элементов',
		seconds: 'секунд',
		megabytes: 'МБ памяти',
		started: 'запустили сценарий',
		turnedAway: 'отвергнуто',
		dropped: 'пропущено',
		partly: 'частично',
		any: 'где',
		fields: 'полей',
		values: 'значений',
		requests: 'запросов',
		refusals: 'отказов',
	},
};

function shown(title: string, lines: ReadonlyMap<string, Figures>, language: 'en' | 'ru'): string {
	const [first = {}] = lines.values();
	const heads = [title, ...Object.keys(first)].map((key) => words[language][key] ?? key);
	return table(
		heads,
		[...lines].map(([name, figures]) => [name, ...Object.values(figures)]),
	);
}

const requestsIn = (tables: Tables) =>
	[...(tables.get('fault')?.values() ?? [])].reduce((sum, { sent = 0 }) => sum + sent, 0);

export function printFigures(tables: Tables): void {
	for (const [title, lines] of tables) console.log(`\n${shown(title, lines, 'en')}`);
	const sent = requestsIn(tables);
	if (sent > 0) console.log(`\n${sent} requests in all`);
}

/** Puts the tables between their marks on the page about reliability, in each language. */
export function writeFigures(tables: Tables, items: string): void {
	const sent = requestsIn(tables);
	const counted = {
		en: `${sent.toLocaleString('en')} requests, ${items} items a run (two where a fault is dear)`,
		ru: `Запросов: ${sent.toLocaleString('ru')}; элементов в запуске: ${items} (два, где сбой дорог)`,
	};
	for (const language of ['en', 'ru'] as const) {
		const file = path.join(paths.root, 'docs', language, 'reliability.md');
		let text = readFileSync(file, 'utf8');
		for (const [title, lines] of tables) {
			const place = new RegExp(`(<!-- torture ${title} -->\n)[^]*?(\n<!-- end -->)`);
			const measured = title === 'fault' ? `${counted[language]}. ${machine()}` : machine();
			text = text.replace(place, `$1\n${shown(title, lines, language)}\n\n${measured}\n$2`);
		}
		writeFileSync(file, text);
	}
}

/** With what the figures were measured, and when. */
function machine(): string {
	const manifest = path.join(paths.root, 'node_modules/n8n-core/package.json');
	const core = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
	const date = new Date().toISOString().slice(0, 10);
	return `${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.versions.node}, n8n-core ${core.version}, ${date}`;
}
