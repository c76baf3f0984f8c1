import assert from 'node:assert/strict';
import { vendors } from '../../harness/n8n/vendors';
import { SCOPE } from '../../sandbox/amojo/seed';
import type { HostCheck } from '../../harness/checks/types';
import { accountIn, messagesOf } from './support/amojo';

const CONTENT = 'Прайс: 100 ₽ / "штука" 👋';
const person = { id: 'requests-client', name: 'Анна 👋 a/b "q" \\' };

/** A file that n8n holds, sent by our node; then n8n's own HTTP Request with an object body. */
const workflow = (address: string, credentials: Record<string, { id: string; name: string }>) => {
	const steps = [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
		{
			name: 'Text',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: { mode: 'raw', jsonOutput: JSON.stringify({ text: CONTENT }) },
		},
		{
			name: 'File',
			type: 'n8n-nodes-base.convertToFile',
			typeVersion: 1.1,
			parameters: {
				operation: 'toText',
				sourceProperty: 'text',
				options: { fileName: 'Прайс.txt' },
			},
		},
		{
			name: 'Send',
			type: 'n8n-nodes-chat-crm.amojo',
			typeVersion: 1,
			credentials,
			parameters: {
				resource: 'message',
				operation: 'sendIncoming',
				conversationId: 'requests',
				senderId: person.id,
				senderName: person.name,
				type: 'file',
				fileSource: 'binary',
				mediaBinaryField: 'data',
			},
		},
		{
			name: 'HTTP Request',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			credentials,
			parameters: {
				method: 'POST',
				url: `${address}/v2/origin/custom/${SCOPE}/chats`,
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'amojoChatCrmApi',
				sendBody: true,
				specifyBody: 'json',
				jsonBody: JSON.stringify({ conversation_id: 'by HTTP Request', user: person }),
				options: {},
			},
		},
	];
	const nodes = steps.map((step, n) => ({ id: `step-${n}`, position: [n * 200, 0], ...step }));
	const connections = Object.fromEntries(
		steps.slice(1).map(({ name: node }, n) => {
			const to = [[{ node, type: 'main', index: 0 }]];
			return [steps[n]?.name, { main: to }];
		}),
	);
	return { name: 'amoCRM requests', nodes, connections, settings: { executionOrder: 'v1' } };
};

export const check: HostCheck = {
	shows: "amoCRM: a binary field is published and can be fetched; n8n's HTTP Request is signed",
	run: async (context) => {
		const { n8n } = context;
		const sandbox = context.sandbox('amojo');
		const { credentials } = vendors.find(({ name }) => name === 'amojo')!;
		const [{ type, name, data }] = credentials(sandbox.address) as [
			ReturnType<typeof credentials>[number],
		];
		const id = await n8n.putCredential(type, name, data);
		const given = workflow(sandbox.address, { [type]: { id, name } });
		const { status, data: ran } = await n8n.run(await n8n.putWorkflow(given), 'Start');
		assert.equal(status, 'success', ran.resultData.error?.message);

		const [sent] = messagesOf(await accountIn(context), 'requests');
		const size = Buffer.byteLength(CONTENT);
		assert.equal(sent?.message.file_name, 'Прайс.txt');
		assert.equal(sent?.message.file_size, size);
		const file = await fetch(String(sent?.message.media));
		assert.equal(await file.text(), CONTENT);

		const [made] = await sandbox.requests('create_chat');
		assert.equal(made?.status, 200);
		assert.deepEqual(made?.body, { conversation_id: 'by HTTP Request', user: person });
	},
};
