// Several executions at once of a node in a process of its own, against a server that states a limit.

import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { INodeType } from 'n8n-workflow';
import { TOKEN } from '../../sandbox/amojo/seed';

const [, , address = '', folder = '', executions = '1', calls = '1'] = process.argv;

async function main() {
	mkdirSync(folder, { recursive: true });
	process.env.N8N_USER_FOLDER = folder;
	process.env.N8N_ENCRYPTION_KEY = 'test';
	const { runNode } = await import('../../harness/engine');
	const { AmoCrmChatCrmApi } = await import('../../credentials/AmoCrmChatCrmApi.credentials');
	const file = pathToFileURL(join(__dirname, '../../nodes/Amojo/Amocrm/Amocrm.node.ts')).href;
	const { Amocrm } = (await import(file)) as { Amocrm: new () => INodeType };
	process.stdout.write('ready\n');
	await once(process.stdin, 'data');
	process.stdin.destroy();
	const runs = Array.from({ length: Number(executions) }, async () => {
		const { error, json } = await runNode({
			node: new Amocrm(),
			credentialTypes: [new AmoCrmChatCrmApi()],
			credentials: {
				amoCrmChatCrmApi: { domain: 'custom', baseUrl: address, accessToken: TOKEN },
			},
			parameters: {
				resource: 'account',
				operation: 'get',
				authentication: 'token',
			},
			items: Array.from({ length: Number(calls) }, (_, n) => ({ json: { n } })),
		});
		if (error) throw error;
		return json.length;
	});
	process.stdout.write(`${JSON.stringify(await Promise.all(runs))}\n`);
}

void main();
