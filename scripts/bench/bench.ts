import assert from 'node:assert/strict';
import type { Running } from '../../harness/n8n/launch';
import { atMost, type Figure, median, seconds } from './figures';
import { loadTime } from './loading';
import type { Report } from './page';
import { type BenchServer, CONTACTS, PAGE } from './server';
import { listeners } from './listeners';
import { callsASecond, type Cost, webhooks } from './webhooks';
import * as made from './workflows';

interface After {
	pauseMs: number;
	heapMb: number;
	/** Where the process tells its processor time. */
	clock: number;
	items: number;
}

type Subject = Parameters<typeof made.measured>[1];

/** Everything that is measured with one n8n. */
export class Bench {
	readonly figures: Figure[] = [];
	readonly sends: Report['sends'] = [];
	webhooks: Report['webhooks'] = [];

	constructor(
		private readonly running: Running,
		private readonly server: BenchServer,
		private readonly ids: Record<'salebot' | 'chatwoot' | 'amojo' | 'header', made.Credential>,
		/** Single runs of few items. */
		private readonly isQuick: boolean,
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
		const rounds = this.isQuick ? 1 : 3;
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
		if (this.isQuick) return;
		for (const latencyMs of [5, 200]) await this.race(all, 100, 100, latencyMs, rounds);
		await this.race([own, bare], 20, 1, 200, rounds);
		for (const latencyMs of [5, 20]) await this.race([own, bare], 1000, 1, latencyMs, 1);
		await this.race(all, 1000, 100, 5, rounds);
		await this.race([own, open, signed, generated], 1000, 100, 200, rounds);
		await this.race([same, bare], 200, 100, 200, rounds);
		await this.race([own, open], 10_000, 100, 5, 1);
		await this.race([own, open], 10_000, 100, 200, 1);
		const many = await this.race(all, 10_000, 100, 20, 1);
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

	/** How long n8n stands still at most where many items are read and nothing, or little, is sent. */
	async measurePauses() {
		const items = this.isQuick ? 1000 : 10_000;
		const subjects: Array<[string, Subject]> = [
			['that are all refused', made.refused(this.ids.salebot)],
			['with Combine Items', made.combined(this.ids.salebot)],
			['of an import on trial', made.imported(this.ids.amojo, true)],
		];
		this.server.latencyMs = 5;
		for (const [name, subject] of subjects) {
			this.server.reset();
			const { after } = await this.run(made.numbered(items, 200), subject);
			const what = `worst pause of n8n, ${items.toLocaleString('en')} items ${name}`;
			this.figures.push(atMost(what, after.pauseMs, 60, ' ms'));
		}
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
		const items = this.isQuick ? 1000 : 10_000;
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
		const amount = this.isQuick
			? { pairs: 3, calls: 10, atOnce: 5 }
			: { pairs: 8, calls: 30, atOnce: 10 };
		const found = await webhooks(n8n, all, amount, cpuMs);
		const speeds = await callsASecond(n8n, all, 100, this.isQuick ? 1 : 3);
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
		const { clock, processor } = await loadTime(node, this.isQuick ? 3 : 10);
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
