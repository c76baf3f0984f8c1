// Imports 300 messages of 6 chats in a process of its own, which a test may kill.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { INodeType } from 'n8n-workflow';
import { ACCOUNT, BOT, CHANNEL, CHANNEL_SECRET } from '../../sandbox/amojo/seed';

const [, , address = '', folder = ''] = process.argv;

async function main() {
	mkdirSync(folder, { recursive: true });
	process.env.N8N_USER_FOLDER = folder;
	process.env.N8N_ENCRYPTION_KEY = 'test';
	const { runNode } = await import('../../harness/engine');
	const { AmojoChatCrmApi } = await import('../../credentials/AmojoChatCrmApi.credentials');
	// By its full name: Amojo.node.json lies beside it.
	const file = pathToFileURL(join(__dirname, '../../nodes/Amojo/Amojo.node.ts')).href;
	const { Amojo } = (await import(file)) as { Amojo: new () => INodeType };
	const { error, json } = await runNode({
		node: new Amojo(),
		credentialTypes: [new AmojoChatCrmApi()],
		credentials: {
			amojoChatCrmApi: {
				domain: 'custom',
				baseUrl: address,
				channelId: CHANNEL,
				channelSecret: CHANNEL_SECRET,
				accountId: ACCOUNT,
				botId: BOT,
			},
		},
		parameters: {
			resource: 'message',
			operation: 'import',
			conversationId: '=chat {{ $json.n % 6 }}',
			sourceMessageId: '={{ $json.n }}',
			time: '={{ 1596470808 + $json.n }}',
			direction: 'incoming',
			clientId: '=client {{ $json.n % 6 }}',
			clientName: 'Client',
			text: '=message {{ $json.n }}',
			options: { requestsPerSecond: 1000 },
		},
		items: Array.from({ length: 300 }, (_, n) => ({ json: { n } })),
	});
	if (error) throw error;
	process.stdout.write(`${JSON.stringify(json)}\n`);
}

void main();
