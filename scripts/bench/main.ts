import { parseArgs } from 'node:util';
import { launchFresh } from '../../harness/n8n/fresh';
import { ensureHost } from '../../harness/n8n/host';
import { runProgram } from '../../harness/n8n/lifecycle';
import { say, step, table } from '../../harness/n8n/say';
import { Bench } from './bench';
import { seconds } from './figures';
import { installFixture } from './loading';
import { writePages } from './page';
import { startServer } from './server';
import { SECRETS } from './listeners';
import type { Credential } from './workflows';

const { values: wishes } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		/** Writes the pages of a short run too. */
		write: { type: 'boolean', default: false },
		/** Only these parts: sends, combine, pauses, lists, import, webhooks, load. */
		only: { type: 'string', multiple: true },
	},
});
const isQuick = wishes.quick;
const wanted = (part: string) => wishes.only?.includes(part) ?? true;

runProgram(async () => {
	installFixture();
	const server = await startServer();
	const running = await launchFresh('info');
	const host = await ensureHost();
	const { n8n } = running;
	const put = async (type: string, name: string, data: object): Promise<Credential> => ({
		id: await n8n.putCredential(type, name, data),
		name,
	});
	const key = { host: 'custom', baseUrl: server.address, apiKey: 'bench-key' };
	const chatwoot = { baseUrl: server.address, accessToken: 'bench-token', accountId: '1' };
	const amojo = running.sandboxes.get('amojo');
	const channel = amojo?.vendor.credentials(amojo.address)[0]?.data ?? {};
	const bench = new Bench(
		running,
		server,
		{
			salebot: await put('salebotChatCrmApi', 'Bench Salebot', key),
			chatwoot: await put('chatwootChatCrmApi', 'Bench Chatwoot', chatwoot),
			amojo: await put('amojoChatCrmApi', 'Bench amojo', channel),
			header: await put('httpHeaderAuth', 'Bench header', { name: 'X-Unused', value: 'x' }),
		},
		isQuick,
	);
	if (wanted('load')) await step('Loading', async () => bench.measureLoad(host.node));
	if (wanted('sends')) await step('Sends', async () => bench.measureSends());
	if (wanted('combine')) await step('Combine Items', async () => bench.measureCombine());
	if (wanted('pauses')) await step('Pauses', async () => bench.measurePauses());
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
	if (hooks.length > 0) {
		say(
			table([
				['trigger', 'accepted', 'refused', 'a second'],
				...hooks.map((one) => [one.name, one.accepted, one.refused, one.aSecond]),
			]),
		);
	}
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
