// npm run torture [-- --items N] [-- --inputs N] [-- --values N] [-- --write] [-- PATH]: every operation under every
// fault, hostile webhooks and any input; bounded, on loopback. --write puts the figures into docs/*/reliability.md.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './bootstrap.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
	options: {
		items: { type: 'string', default: '12' },
		inputs: { type: 'string', default: '20000' },
		values: { type: 'string', default: '20' },
		write: { type: 'boolean', default: false },
	},
	allowPositionals: true,
});

await ensureDependencies();
const folder = mkdtempSync(path.join(tmpdir(), 'chat-crm-torture-'));
const report = path.join(folder, 'rows.jsonl');
const { status } = spawnSync(
	process.execPath,
	[
		'--expose-gc',
		path.join(root, 'node_modules/jest/bin/jest.js'),
		'--config',
		'jest.torture.config.js',
		'--maxWorkers=2',
		'--forceExit',
		...positionals,
	],
	{
		cwd: root,
		env: {
			...process.env,
			TORTURE_ITEMS: values.items,
			TORTURE_INPUTS: values.inputs,
			TORTURE_ANY: values.values,
			TORTURE_REPORT: report,
		},
		stdio: ['ignore', 'inherit', 'inherit'],
	},
);

const rows = existsSync(report)
	? readFileSync(report, 'utf8')
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line))
	: [];
rmSync(folder, { recursive: true, force: true });

const tables = {};
/** The rows of a table, by its first column, with the other columns summed. */
for (const { table, name, ...figures } of rows) {
	const sums = (tables[table] ??= new Map()).get(name) ?? { ...figures, fresh: true };
	if (sums.fresh) delete sums.fresh;
	else for (const [key, value] of Object.entries(figures)) sums[key] += value;
	tables[table].set(name, sums);
}

/** What the documents call a column. */
const RUSSIAN = {
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
};
const ENGLISH = { notSent: 'not sent', turnedAway: 'turned away', any: 'where' };

function markdown(title, lines, word) {
	const heads = [title, ...Object.keys([...lines.values()][0])].map(word);
	const body = [...lines].map(([name, figures]) => [name, ...Object.values(figures)]);
	return [heads, heads.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

for (const [title, lines] of Object.entries(tables)) {
	console.log(`\n${markdown(title, lines, (key) => ENGLISH[key] ?? key)}`);
}
const sent = [...(tables.fault?.values() ?? [])].reduce((sum, row) => sum + row.sent, 0);
if (sent > 0) console.log(`\n${sent} requests in all`);

if (values.write && status === 0) {
	const core = JSON.parse(readFileSync(path.join(root, 'node_modules/n8n-core/package.json')));
	const where = `${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.versions.node}, n8n-core ${core.version}, ${new Date().toISOString().slice(0, 10)}`;
	for (const [language, word, counted] of [
		[
			'en',
			(key) => ENGLISH[key] ?? key,
			`${sent.toLocaleString('en')} requests, ${values.items} items a run (two where a fault is dear)`,
		],
		[
			'ru',
			(key) => RUSSIAN[key] ?? key,
			`Запросов: ${sent.toLocaleString('ru')}; элементов в запуске: ${values.items} (два, где сбой дорог)`,
		],
	]) {
		const file = path.join(root, 'docs', language, 'reliability.md');
		let text = readFileSync(file, 'utf8');
		for (const [title, lines] of Object.entries(tables)) {
			const place = new RegExp(`(<!-- torture ${title} -->\n)[^]*?(\n<!-- end -->)`);
			const measured = title === 'fault' ? `${counted}. ${where}` : where;
			text = text.replace(place, `$1\n${markdown(title, lines, word)}\n\n${measured}\n$2`);
		}
		writeFileSync(file, text);
	}
}
process.exitCode = status ?? 1;
