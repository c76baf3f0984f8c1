import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call of a tool, as the script has it. */
export interface ScriptedCall {
	/** The beginning of the tool's name, which n8n makes of the node's name. */
	tool: string;
	arguments: Record<string, unknown>;
}

/** What the model was offered. */
export interface OfferedTool {
	name: string;
	description: string;
	/** The JSON schema of its arguments. */
	parameters: { properties?: Record<string, { type?: string; description?: string }> };
}

interface Message {
	role: string;
	content?: unknown;
	/** Of what a tool has said. */
	tool_call_id?: string;
}

interface Completion {
	messages: Message[];
	tools?: Array<{ function: OfferedTool }>;
}

interface Model {
	/** What a credential of n8n has as its base URL. */
	url: string;
	/** The tools of the latest call. */
	offered: () => readonly OfferedTool[];
	close: () => Promise<void>;
}

/**
 * A language model that follows a script, spoken to as OpenAI's chat completions. The script is the
 * message of the user: JSON, a list of turns, each a list of calls. After the last turn it repeats what
 * the tools have said, so that the output of the agent shows what the model was given.
 */
export async function startModel(): Promise<Model> {
	let offered: OfferedTool[] = [];
	const server = createServer((request, response) => {
		void bodyOf(request).then((body) => {
			offered = (body.tools ?? []).map((tool) => tool.function);
			const answer = JSON.stringify(completion(body, offered));
			response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		offered: () => offered,
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

async function bodyOf(request: IncomingMessage): Promise<Completion> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return JSON.parse(Buffer.concat(parts).toString('utf8') || '{"messages":[]}') as Completion;
}

function completion({ messages }: Completion, tools: readonly OfferedTool[]): unknown {
	const asked = messages.filter(({ role }) => role === 'user').pop();
	const turns = JSON.parse(textOf(asked?.content)) as ScriptedCall[][];
	// Two calls of one turn may come back as two messages of the model, so the IDs tell the turn.
	const done = Math.max(-1, ...messages.map(turnOf)) + 1;
	const calls = turns[done];
	const heard = messages
		.filter(({ role }) => role === 'tool')
		.map(({ content }) => textOf(content));
	const message =
		calls === undefined
			? { role: 'assistant', content: JSON.stringify(heard) }
			: {
					role: 'assistant',
					content: null,
					tool_calls: calls.map((one, at) => asCall(one, at, done, tools)),
				};
	return {
		id: `chatcmpl-${done}`,
		object: 'chat.completion',
		created: 0,
		model: 'scripted',
		choices: [{ index: 0, message, finish_reason: calls === undefined ? 'stop' : 'tool_calls' }],
		usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
	};
}

function asCall(
	call: ScriptedCall,
	at: number,
	turn: number,
	tools: readonly OfferedTool[],
): unknown {
	const tool = tools.find(({ name }) => name.startsWith(call.tool));
	return {
		id: `call_${turn}_${at}`,
		type: 'function',
		// A tool that nobody offers is called all the same: n8n says so.
		function: { name: tool?.name ?? call.tool, arguments: JSON.stringify(call.arguments) },
	};
}

const turnOf = ({ tool_call_id: id = '' }: Message) => Number(/^call_(\d+)_/.exec(id)?.[1] ?? -1);

/** A message is a text or a list of parts. */
function textOf(content: unknown): string {
	if (typeof content === 'string') return content;
	if (!Array.isArray(content)) return '';
	return content.map((part: { text?: string }) => part.text ?? '').join('');
}
