/** `npm run sandbox [-- --port 18081 --latency 20 --webhook http://…]`: every vendor on its port, until Ctrl-C. */

import { parseArgs } from 'node:util';
import { startAmojo } from './amojo';
import { ACCOUNT, BOT, CHANNEL, CHANNEL_SECRET, TOKEN } from './amojo/seed';
import { startBridge } from './bridge';
import { startChatwoot } from './chatwoot';
import { AGENT_TOKEN, BOT_TOKEN, ID } from './chatwoot/seed';
import type { Personality } from './chatwoot/world';
import { startSalebot } from './salebot';
import { READ_KEY } from './salebot/seed';

const { values } = parseArgs({
	options: {
		host: { type: 'string', default: process.env.SANDBOX_HOST ?? '127.0.0.1' },
		port: { type: 'string', default: process.env.SANDBOX_SALEBOT_PORT ?? '18081' },
		'amojo-port': { type: 'string', default: process.env.SANDBOX_AMOJO_PORT ?? '18082' },
		'amojo-webhook': { type: 'string', default: process.env.SANDBOX_AMOJO_WEBHOOK ?? '' },
		latency: { type: 'string', default: process.env.SANDBOX_LATENCY_MS ?? '0' },
		webhook: { type: 'string', default: process.env.SANDBOX_SALEBOT_WEBHOOK ?? '' },
	},
});

async function main() {
	const salebot = await startSalebot({
		host: values.host,
		port: Number(values.port),
		latencyMs: Number(values.latency),
		webhookUrl: values.webhook,
	});
	const amojo = await startAmojo({
		host: values.host,
		port: Number(values['amojo-port']),
		latencyMs: Number(values.latency),
		webhookUrl: values['amojo-webhook'],
	});
	const bridge = await startBridge({
		host: values.host,
		port: Number(process.env.SANDBOX_BRIDGE_PORT ?? '18084'),
		latencyMs: Number(values.latency),
	});
	const chatwoot = await startChatwoot({
		host: values.host,
		port: Number(process.env.SANDBOX_CHATWOOT_PORT ?? '18083'),
		latencyMs: Number(values.latency),
		personality: (process.env.SANDBOX_CHATWOOT_PERSONALITY ?? 'fork') as Personality,
	});
	const { url, apiKey } = salebot;
	console.log(`Salebot  ${url}
  API key            ${apiKey}
  key that may read  ${READ_KEY}
  clients            ${salebot.state
		.allClients()
		.map(({ id, name }) => `${id} ${name}`)
		.join(', ')}
Try
  curl ${url}/api/${apiKey}/get_clients
  curl ${url}/api/${apiKey}/callback --json '{"client_id": 1001, "message": "start"}'
  curl ${url}/__sandbox/settings --json '{"webhookUrl": "http://127.0.0.1:5678/webhook/salebot"}'
  curl ${url}/__sandbox/incoming --json '{"clientId": 1001, "text": "price"}'
  curl ${url}/__sandbox/fault --json '{"action": "message", "status": 503, "times": 1}'
  curl ${url}/__sandbox/requests

amojo    ${amojo.url} (and /api/v4)
  channel ID         ${CHANNEL}
  channel secret     ${CHANNEL_SECRET}
  account ID         ${ACCOUNT}
  bot ID             ${BOT}
  access token       ${TOKEN}
Try
  curl ${amojo.url}/api/v4/users?with=amojo_id -H 'Authorization: Bearer ${TOKEN}'
  curl ${amojo.url}/__sandbox/settings --json '{"webhookUrl": "http://127.0.0.1:5678/webhook/…/amojo/:scope_id"}'
  curl ${amojo.url}/__sandbox/incoming --json '{"text": "Good day!"}'

Bridge   ${bridge.url}
  token              ${bridge.token}
  incoming token     ${bridge.settings.webhookToken}
  chats              ${bridge.state.chats.map(({ id, type }) => `${id} ${type}`).join(', ')}
  rates              ${bridge.state.rates.map(({ from, to }) => `${from} to ${to}`).join(', ')}
Try
  curl '${bridge.url}/get_rates?from_currency=USDT&to_currency=RUB' -H 'authorization: Bearer ${bridge.token}'
  curl ${bridge.url}/__sandbox/settings --json '{"webhookUrl": "http://127.0.0.1:5678/webhook/bridge"}'
  curl ${bridge.url}/__sandbox/incoming --json '{"chatId": "${bridge.state.chats[0]?.id}", "text": "rate 100 USDT"}'

Chatwoot ${chatwoot.url}
  token              ${chatwoot.token}
  of an agent, a bot ${AGENT_TOKEN}, ${BOT_TOKEN}
  inboxes            ${[...chatwoot.state.inboxes.values()].map(({ id, name }) => `${id} ${name}`).join(', ')}
  groups             ${Object.values(ID.group)
		.map((id) => `${id} ${chatwoot.state.contacts.get(id)?.name}`)
		.join(', ')}
Try
  curl '${chatwoot.url}/api/v1/accounts/1/contacts/${ID.group.team}/group_members' -H 'Api-Access-Token: ${chatwoot.token}'
  curl ${chatwoot.url}/__sandbox/incoming --json '{"conversation": ${ID.conversation.boris}, "text": "Oi"}'
  curl ${chatwoot.url}/__sandbox/join-request --json '{"group": ${ID.group.team}, "phone": "+5511987650000"}'
  curl ${chatwoot.url}/__sandbox/settings --json '{"personality": "newer"}'
Ctrl-C stops.`);
	const stop = () =>
		void Promise.all([salebot.stop(), amojo.stop(), bridge.stop(), chatwoot.stop()]);
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
	console.error(String(error));
	process.exitCode = 1;
});
