// 10,000 messages of 200 chats, all at once, against the local amojo with every thirtieth request
// answered with 502 or broken off: how long it takes, and whether each message arrives once and in order.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { INodeType } from 'n8n-workflow';
import type { Amojo } from '../sandbox/amojo';
import { ACCOUNT, BOT, CHANNEL, CHANNEL_SECRET } from '../sandbox/amojo/seed';

const MESSAGES = 10_000;
const CHATS = 200;
const TROUBLE = [
	{ name: '502 Bad Gateway', fault: { status: 502, chance: 0.02 } },
	{
		name: 'broken connection, half of them after the work',
		fault: { drop: 'connection', chance: 0.005 },
	},
	{ name: '', fault: { drop: 'beforeAnswer', chance: 0.005 } },
] as const;

const parameters = {
	resource: 'message',
	operation: 'import',
	conversationId: '={{ $json.chat }}',
	sourceMessageId: '={{ $json.id }}',
	time: '={{ $json.time }}',
	direction: '={{ $json.direction }}',
	clientId: '=client of {{ $json.chat }}',
	clientName: '=Client {{ $json.chat }}',
	text: '=Message {{ $json.id }}',
	options: { concurrency: 32, requestsPerSecond: 100_000, maxRetries: 10 },
};

/** Shuffled, as an export may be: the order must come from the times. */
function items() {
	const rows = Array.from({ length: MESSAGES }, (_, n) => ({
		chat: `chat-${n % CHATS}`,
		id: `m${n}`,
		time: 1_596_470_808 + n,
		direction: n % 3 === 0 ? 'outgoing' : 'incoming',
	}));
	return rows
		.map((json, n) => ({ json, place: (n * 7919) % MESSAGES }))
		.sort((a, b) => a.place - b.place)
		.map(({ json }) => ({ json }));
}

async function imported(sandbox: Amojo) {
	const { runNode } = await import('../harness/engine');
	const { AmojoChatCrmApi } = await import('../credentials/AmojoChatCrmApi.credentials');
	// By its full name: Amojo.node.json lies beside it.
	const file = pathToFileURL(join(__dirname, '../nodes/Amojo/Amojo.node.ts')).href;
	const { Amojo: Node } = (await import(file)) as { Amojo: new () => INodeType };
	const began = performance.now();
	const ran = await runNode({
		node: new Node(),
		credentialTypes: [new AmojoChatCrmApi()],
		credentials: {
			amojoChatCrmApi: {
				domain: 'custom',
				baseUrl: sandbox.url,
				channelId: CHANNEL,
				channelSecret: CHANNEL_SECRET,
				accountId: ACCOUNT,
				botId: BOT,
			},
		},
		parameters,
		items: items(),
	});
	if (ran.error) throw ran.error;
	const counts: Record<string, number> = {};
	for (const one of ran.json as Array<{ status: string }>) {
		counts[one.status] = (counts[one.status] ?? 0) + 1;
	}
	return { counts, seconds: (performance.now() - began) / 1000 };
}

/** Each message once, and each chat in the order of its times. Returns how many arrived. */
function requireOrder(sandbox: Amojo): number {
	const byChat = new Map<string, number[]>();
	const all = sandbox.state.messages.filter(({ client_id: id }) => /^m\d+$/.test(id ?? ''));
	for (const { chat, client_id: id } of all) {
		byChat.set(chat, [...(byChat.get(chat) ?? []), Number(id?.slice(1))]);
	}
	for (const [chat, numbers] of byChat) {
		assert.deepEqual(
			numbers,
			[...numbers].sort((a, b) => a - b),
			`${chat} is out of order`,
		);
	}
	assert.equal(
		new Set(all.map(({ client_id: id }) => id)).size,
		all.length,
		'a message is doubled',
	);
	assert.equal(byChat.size, CHATS);
	return all.length;
}

async function main() {
	const folder = mkdtempSync(join(tmpdir(), 'chat-crm-import-'));
	process.env.N8N_USER_FOLDER = folder;
	process.env.N8N_ENCRYPTION_KEY = 'test';
	const { startAmojo } = await import('../sandbox/amojo');
	const sandbox = await startAmojo({ port: 0 });
	try {
		for (const { fault } of TROUBLE) sandbox.fault({ ...fault });
		console.log(`${MESSAGES} messages, ${CHATS} chats, shuffled; of all requests`);
		for (const { name, fault } of TROUBLE) {
			if (name !== '')
				console.log(`  ${fault.chance * (name.startsWith('b') ? 200 : 100)} %  ${name}`);
		}
		const first = await imported(sandbox);
		const arrived = requireOrder(sandbox);
		console.log(`first run   ${JSON.stringify(first.counts)}  ${first.seconds.toFixed(1)} s`);
		const second = await imported(sandbox);
		console.log(`second run  ${JSON.stringify(second.counts)}  ${second.seconds.toFixed(1)} s`);
		assert.equal(requireOrder(sandbox), MESSAGES);
		console.log(`arrived after the first run ${arrived}, after the second ${MESSAGES}`);
		console.log('each once, every chat in order');
		const failed = (first.counts.failed ?? 0) + (second.counts.failed ?? 0);
		process.exitCode = arrived === MESSAGES && failed === 0 ? 0 : 1;
	} finally {
		await sandbox.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

void main();
