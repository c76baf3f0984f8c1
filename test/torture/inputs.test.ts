import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runNode } from '../../harness/engine';
import { credentialsBy } from './stand';
import { subjects, credentialTypes, nodeOf } from './subjects';

/** Items of a run: 250,000 take minutes each (`npm run torture -- --inputs 250000 inputs`). */
const ITEMS = Number(process.env.TORTURE_INPUTS ?? '20000');
const MOST_MEGABYTES = 2_000;
const REPORT = process.env.TORTURE_REPORT;

/** One operation of each vendor, with what its server says. */
const LARGE: Record<string, { answer: string; options?: object }> = {
	'salebot message.send': { answer: '{"status":"success"}', options: { combineItems: true } },
	'chatwoot conversationLabel.get': { answer: '{"payload":["vip"]}' },
	'bridge discount.get': {
		answer:
			'{"discount":"0.01","from_currency":"USDT","to_currency":"RUB","from_amount":"1","to_amount":"2","valid_until":1}',
	},
	'amojo typing.send': { answer: '', options: { requestsPerSecond: 100_000 } },
};

test.each(Object.entries(LARGE))(
	`%s takes ${ITEMS} items`,
	async (title, { answer, options = {} }) => {
		const subject = (await subjects()).find(({ one }) => one.title === title);
		if (!subject) throw new Error(`there is no ${title}`);
		let came = 0;
		const server = createServer((request, response) => {
			came += 1;
			request.resume();
			response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		const began = Date.now();
		let most = 0;
		const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 500);
		const { entry } = subject.one;
		const ran = await runNode({
			node: nodeOf(subject.one),
			credentialTypes,
			credentials: credentialsBy(url),
			account: title,
			parameters: {
				resource: entry.resource,
				operation: entry.operation,
				...subject.parameters,
				options: { ...Object(subject.parameters.options), concurrency: 0, ...options },
			},
			items: Array.from({ length: ITEMS }, () => ({ json: {} })),
			settings: { onError: 'continueRegularOutput' },
		});
		clearInterval(watch);
		server.closeAllConnections();
		server.close();
		const seconds = Math.round((Date.now() - began) / 1000);
		const megabytes = Math.round(most / 1_048_576);
		const row = { table: 'input', name: title, items: ITEMS, sent: came, seconds, megabytes };
		if (REPORT) appendFileSync(REPORT, `${JSON.stringify(row)}\n`);
		process.stdout.write(`${JSON.stringify(row)} ${JSON.stringify(ran.json[0]).slice(0, 200)}\n`);
		expect(ran.error).toBeUndefined();
		expect(ran.items).toHaveLength(ITEMS);
		expect(ran.items.filter(({ json }) => json.error !== undefined)).toEqual([]);
		expect(megabytes).toBeLessThan(MOST_MEGABYTES);
	},
	3_600_000,
);
