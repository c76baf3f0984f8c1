import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem, type } from 'node:os';
import path from 'node:path';
import { table } from '../../harness/docs/markdown';
import { paths } from '../../harness/n8n/paths';
import type { Figure } from './figures';

/** What one run of the bench found, of which the page about performance is written in each language. */
export interface Report {
	isQuick: boolean;
	n8n: string;
	node: string;
	/** Times of the senders, in milliseconds, by what was sent. */
	sends: Array<{ what: string; times: Map<string, number> }>;
	webhooks: Array<{ name: string; accepted: string; refused: string; aSecond: string }>;
	figures: Figure[];
}

const words = {
	en: {
		title: 'Performance',
		intro:
			'Written by `npm run bench` of [the repository](../../CONTRIBUTING.md): run it to measure on your machine.',
		sends: 'Sends',
		sendsIntro:
			'Node time in one n8n, medians of runs that take turns. Salebot keeps the order of each client; HTTP Request sends everything at once and promises none.',
		webhooks: 'Webhooks',
		webhooksIntro:
			"Processor time of n8n for one call, with the credential's check, and by that of n8n's own Webhook.",
		figures: 'Figures and targets',
		heads: ['what', 'measured', 'target', ''],
		held: 'holds',
		missed: 'missed',
		sent: 'sent',
		trigger: ['trigger', 'accepted', 'refused', 'accepted a second'],
		quick: 'A short run (`--quick`): single runs, no medians.',
		busy: 'Processes that wanted a processor meanwhile, on average:',
	},
	ru: {
		title: 'Скорость',
		intro:
			'Записано командой `npm run bench` из [репозитория](../../CONTRIBUTING.md): запустите её, чтобы измерить на своей машине.',
		sends: 'Отправка',
		sendsIntro:
			'Время ноды в одном n8n, медианы запусков по очереди. Salebot соблюдает порядок каждого клиента; HTTP Request отправляет всё сразу и порядка не обещает.',
		webhooks: 'Вебхуки',
		webhooksIntro:
			'Процессорное время n8n на один вызов с проверкой учётных данных и отношение к ноде Webhook самого n8n.',
		figures: 'Показатели и цели',
		heads: ['что', 'измерено', 'цель', ''],
		held: 'достигнута',
		missed: 'не достигнута',
		sent: 'отправлено',
		trigger: ['триггер', 'принято', 'отклонено', 'принято в секунду'],
		quick: 'Короткий запуск (`--quick`): по одному разу, без медиан.',
		busy: 'Процессов, которым тем временем нужен был процессор, в среднем:',
	},
} as const;

function pageOf(language: keyof typeof words, report: Report): string {
	const say = words[language];
	const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()}`;
	const date = new Date().toISOString().slice(0, 10);
	const names = [...new Set(report.sends.flatMap(({ times }) => [...times.keys()]))];
	const time = (ms: number | undefined) => (ms === undefined ? '' : `${(ms / 1000).toFixed(2)} s`);
	const held = (holds: boolean | undefined) =>
		holds === undefined ? '' : holds ? say.held : say.missed;
	return [
		`# ${say.title}`,
		`${say.intro} ${date}, n8n ${report.n8n}, Node ${report.node}, ${machine}. ${report.isQuick ? `${say.quick} ` : ''}${say.busy} ${Math.round(loadavg()[1] ?? 0)}.`,
		`## ${say.figures}`,
		table(
			say.heads,
			report.figures.map(({ what, value, target, holds }) => [what, value, target, held(holds)]),
		),
		`## ${say.sends}`,
		say.sendsIntro,
		table(
			[say.sent, ...names],
			report.sends.map(({ what, times }) => [what, ...names.map((name) => time(times.get(name)))]),
		),
		`## ${say.webhooks}`,
		say.webhooksIntro,
		table(
			say.trigger,
			report.webhooks.map(({ name, accepted, refused, aSecond }) => [
				name,
				accepted,
				refused,
				aSecond,
			]),
		),
		'',
	].join('\n\n');
}

export function writePages(report: Report): void {
	for (const language of ['en', 'ru'] as const) {
		const file = path.join(paths.root, 'docs', language, 'performance.md');
		writeFileSync(file, `${pageOf(language, report).trimEnd()}\n`);
	}
}
