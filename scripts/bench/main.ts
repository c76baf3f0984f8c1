import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { launchFresh } from '../../harness/n8n/fresh';
import { ensureHost } from '../../harness/n8n/host';
import type { Running } from '../../harness/n8n/launch';
import { runProgram } from '../../harness/n8n/lifecycle';
import { say, step, table } from '../../harness/n8n/say';
import { atMost, type Figure, median, seconds } from './figures';
import { installFixture, loadTime } from './loading';
import { type Report, writePages } from './page';
import { type BenchServer, CONTACTS, PAGE, startServer } from './server';
import { listeners, SECRETS } from './listeners';
import { callsASecond, type Cost, webhooks } from './webhooks';
import * as made from './workflows';

const { values: wishes } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		/** Writes the pages of a short run too. */
		write: { type: 'boolean', default: false },
		/** Only these parts: sends, combine, lists, import, webhooks, load. */
		only: { type: 'string', multiple: true },
	},
});
const isQuick = wishes.quick;
const wanted = (part: string) => wishes.only?.includes(part) ?? true;

interface After {
	pauseMs: number;
	heapMb: number;
	/** Where the process tells its processor time. */
	clock: number;
	items: number;
}

type Subject = Parameters<typeof made.measured>[1];

/** Everything that is measured with one n8n. */
class Bench {
	readonly figures: Figure[] = [];
	readonly sends: Report['sends'] = [];
	webhooks: Report['webhooks'] = [];

	constructor(
		private readonly running: Running,
		private readonly server: BenchServer,
		private readonly ids: Record<'salebot' | 'chatwoot' | 'amojo' | 'header', made.Credential>,
	) {}

	/** Milliseconds that n8n itself noted for the node, and what the probe saw. */
	private async run(code: string, subject: Subject, memory = false) {
		const { n8n } = this.running;
		const id = await n8n.putWorkflow(made.measured(code, subject, memory));
		const begun = await n8n.begin(id, 'Start');
		const ended = async () => await n8n.ended(begun);
		// While n8n stands still it closes connections that were kept open.
		const execution = await ended().catch(ended).catch(ended);
		assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
		const { runData } = execution.data.resultData;
		const after = runData.After?.[0]?.data?.main?.[0]?.[0]?.json as After;
		return { ms: runData.Subject?.[0]?.executionTime ?? Number.NaN, after };
	}

	/** The contenders in turn, so many rounds after one that only warms up. */
	private async race(
		contenders: readonly made.Contender[],
		items: number,
		clients: number,
		latencyMs: number,
		rounds: number,
	) {
		const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
		const pauses = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
		this.server.latencyMs = latencyMs;
		for (let round = 0; round < rounds; round += 1) {
			for (const contender of contenders) {
				this.server.reset();
				const { ms, after } = await this.run(made.numbered(items, clients), contender.node);
				assert.equal(this.server.callbacks.length, items, contender.name);
				if (contender.keepsOrder) this.requireOrder();
				times.get(contender.name)?.push(ms);
				pauses.get(contender.name)?.push(after.pauseMs);
			}
		}
		const middle = (all: Map<string, number[]>) =>
			new Map([...all].map(([name, list]) => [name, median(list)]));
		const what = `${items} items, ${clients === 1 ? 'one lane' : `${clients} lanes`}, ${latencyMs} ms`;
		this.sends.push({ what, times: middle(times) });
		return { times: middle(times), pauses: middle(pauses) };
	}

	/** The callbacks of each client came in the order of the items. */
	private requireOrder() {
		const last = new Map<string, number>();
		for (const { client, message } of this.server.callbacks) {
			assert.ok((last.get(client) ?? -1) < message, `the callbacks of ${client} changed places`);
			last.set(client, message);
		}
	}

	async measureSends() {
		const { address } = this.server;
		const url = `${address}/api/bench-key/callback`;
		const own = made.salebot(this.ids.salebot);
		const bare = made.loop(url, 16);
		const same = made.salebot(this.ids.salebot, { concurrency: 16 });
		const bareSigned = made.loop(url, 16, this.ids.header);
		const open = made.httpRequest(url);
		const signed = made.httpRequest(url, this.ids.header);
		const generated = made.generated(address);
		const rounds = isQuick ? 1 : 3;
		const all = [own, same, bare, bareSigned, open, signed, generated];
		await this.race(all, 100, 100, 20, 1);
		this.sends.pop();
		const usual = await this.race(all, 1000, 100, 20, rounds);
		const of = (name: string) => usual.times.get(name) ?? Number.NaN;
		const say1000 = '1,000 items at 20 ms, by';
		this.figures.push(
			atMost(`${say1000} HTTP Request without credential`, of(own.name) / of(open.name), 1),
			atMost(`${say1000} HTTP Request with one`, of(own.name) / of(signed.name), 0.5),
			atMost('16 at once, by a bare loop of 16', of(same.name) / of(bare.name), 1.15),
			atMost('worst pause of n8n, 1,000 items', usual.pauses.get(own.name) ?? NaN, 60, ' ms'),
			{
				what: 'the same with HTTP Request, no credential',
				value: `${Math.round(usual.pauses.get(open.name) ?? NaN)} ms`,
				target: '',
			},
		);
		await this.race(all, 100, 100, 20, rounds);
		for (const latencyMs of [5, 20]) await this.race([own, bare], 100, 1, latencyMs, rounds);
		if (isQuick) return;
		await this.race([own, bare], 20, 1, 200, rounds);
		await this.race(all, 1000, 100, 5, rounds);
		await this.race([own, open, signed], 1000, 100, 200, rounds);
		await this.race([same, bare], 200, 100, 200, rounds);
		const many = await this.race([own, same, bare, open, signed], 10_000, 100, 20, 1);
		const growth = (many.times.get(own.name) ?? Number.NaN) / of(own.name);
		this.figures.push(
			atMost('10,000 items by 1,000', growth, 11),
			atMost('worst pause of n8n, 10,000 items', many.pauses.get(own.name) ?? NaN, 60, ' ms'),
			{
				what: 'the same with HTTP Request',
				value: `${Math.round(many.pauses.get(open.name) ?? NaN)} ms`,
				target: '',
			},
		);
	}

	async measureCombine() {
		this.server.latencyMs = 20;
		this.server.reset();
		const { ms } = await this.run(made.numbered(1000, 100), made.combined(this.ids.salebot));
		const { requests } = this.server;
		this.figures.push(
			atMost('requests of 1,000 items with Combine Items (300 each)', requests, 4),
			{ what: 'their time', value: seconds(ms), target: '' },
		);
	}

	async measureLists() {
		this.server.latencyMs = 5;
		this.server.reset();
		const one = 'return [{ json: {} }];';
		const { ms, after } = await this.run(one, made.contacts(this.ids.chatwoot), true);
		assert.equal(after.items, CONTACTS);
		const least = Math.ceil(CONTACTS / PAGE);
		this.figures.push(
			atMost(
				'requests of Return All over 10,000 contacts (15 a page)',
				this.server.requests,
				least,
			),
			atMost('memory that these hold', after.heapMb, 64, ' MB'),
			{ what: 'their time at 5 ms an answer', value: seconds(ms), target: '' },
		);
	}

	async measureImport() {
		const items = isQuick ? 1000 : 10_000;
		const sandbox = this.running.sandboxes.get('amojo');
		await sandbox?.reset();
		const { ms } = await this.run(made.numbered(items, 200), made.imported(this.ids.amojo));
		this.figures.push({
			what: `import of ${items} messages into 200 chats, local amojo`,
			value: seconds(ms),
			target: '',
		});
	}

	async measureWebhooks(ids: Record<string, made.Credential>) {
		const { n8n } = this.running;
		const all = listeners(ids);
		const idle = made.node('Nothing', 'n8n-nodes-base.noOp', 1, {});
		const { clock } = (await this.run('return [{ json: {} }];', idle)).after;
		const cpuMs = async () => Number(await (await fetch(`http://127.0.0.1:${clock}`)).text());
		const amount = isQuick
			? { pairs: 3, calls: 10, atOnce: 5 }
			: { pairs: 8, calls: 30, atOnce: 10 };
		const found = await webhooks(n8n, all, amount, cpuMs);
		const speeds = await callsASecond(n8n, all, 100, isQuick ? 1 : 3);
		const speed = (name = '') => (speeds.get(name) ?? Number.NaN).toFixed(0);
		const [{ name: theirName = '' } = {}] = all;
		const middle = (kind: 'accepted' | 'refused') =>
			`${median(found.map((one) => one[kind].theirs)).toFixed(1)} ms (1.00)`;
		this.webhooks.push({
			name: theirName,
			accepted: middle('accepted'),
			refused: middle('refused'),
			aSecond: speed(theirName),
		});
		for (const { name, accepted, refused } of found) {
			const cell = ({ own, ratio }: Cost) => `${own.toFixed(1)} ms (${ratio.toFixed(2)})`;
			this.webhooks.push({
				name,
				accepted: cell(accepted),
				refused: cell(refused),
				aSecond: speed(name),
			});
			this.figures.push(
				atMost(`${name}, accepted, by n8n's Webhook`, accepted.ratio, 1),
				atMost(`${name}, refused, by n8n's Webhook`, refused.ratio, 1),
			);
		}
	}

	async measureLoad(node: string) {
		const { clock, processor } = await loadTime(node, isQuick ? 3 : 10);
		this.figures.push(
			atMost('loading the package, over n8n-workflow, processor time', processor, 65, ' ms'),
			{
				what: 'the same by the clock of a busy machine',
				value: `${Math.round(clock)} ms`,
				target: '',
			},
		);
	}
}

runProgram(async () => {
	installFixture();
	const server = await startServer();
	const running = await launchFresh('info');
	const host = await ensureHost();
	const { n8n } = running;
	const put = async (type: string, name: string, data: object): Promise<made.Credential> => ({
		id: await n8n.putCredential(type, name, data),
		name,
	});
	const key = { host: 'custom', baseUrl: server.address, apiKey: 'bench-key' };
	const chatwoot = { baseUrl: server.address, accessToken: 'bench-token', accountId: '1' };
	const amojo = running.sandboxes.get('amojo');
	const channel = amojo?.vendor.credentials(amojo.address)[0]?.data ?? {};
	const bench = new Bench(running, server, {
		salebot: await put('salebotChatCrmApi', 'Bench Salebot', key),
		chatwoot: await put('chatwootChatCrmApi', 'Bench Chatwoot', chatwoot),
		amojo: await put('amojoChatCrmApi', 'Bench amojo', channel),
		header: await put('httpHeaderAuth', 'Bench header', { name: 'X-Unused', value: 'x' }),
	});
	if (wanted('load')) await step('Loading', async () => bench.measureLoad(host.node));
	if (wanted('sends')) await step('Sends', async () => bench.measureSends());
	if (wanted('combine')) await step('Combine Items', async () => bench.measureCombine());
	if (wanted('lists')) await step('Return All', async () => bench.measureLists());
	if (wanted('import')) await step('Import', async () => bench.measureImport());
	if (wanted('webhooks')) {
		const hook = { name: 'x-bench', value: SECRETS.header };
		const ids = {
			webhook: await put('httpHeaderAuth', 'Bench hook', hook),
			salebot: await put('salebotChatCrmApi', 'Bench Salebot hook', {
				...key,
				webhookSecret: SECRETS.salebot,
			}),
			amojo: await put('amojoChatCrmApi', 'Bench amojo hook', {
				...channel,
				channelSecret: SECRETS.amojo,
			}),
			bridge: await put('bridgeChatCrmApi', 'Bench Bridge hook', {
				baseUrl: server.address,
				token: SECRETS.bridge,
				incomingToken: SECRETS.bridge,
			}),
			chatwoot: await put('chatwootChatCrmApi', 'Bench Chatwoot hook', {
				...chatwoot,
				webhookSecret: SECRETS.chatwoot,
			}),
		};
		await step('Webhooks', async () => bench.measureWebhooks(ids));
	}
	await server.stop();
	const { figures, sends, webhooks: hooks } = bench;
	for (const { what, times } of sends) {
		say(`\n${what}`);
		say(table([['node', 'time'], ...[...times].map(([name, ms]) => [name, seconds(ms)])]));
	}
	say(
		table([
			['trigger', 'accepted', 'refused', 'a second'],
			...hooks.map((one) => [one.name, one.accepted, one.refused, one.aSecond]),
		]),
	);
	const mark = (holds?: boolean) => (holds === undefined ? '' : holds ? 'holds' : 'MISSED');
	say(
		table([
			['what', 'measured', 'target', ''],
			...figures.map(({ what, value, target, holds }) => [what, value, target, mark(holds)]),
		]),
	);
	if (wishes.only === undefined && (wishes.write || !isQuick)) {
		writePages({
			isQuick,
			n8n: host.version,
			node: process.version,
			sends,
			webhooks: hooks,
			figures,
		});
	}
	return figures.some(({ holds }) => holds === false) ? 1 : 0;
});
