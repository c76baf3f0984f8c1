import type { HostContext, JsonObject } from '../../../harness/checks/types';
import type { OfferedTool, ScriptedCall } from '../../../sandbox/model';
import { startModel } from '../../../sandbox/model';
import { localCredentials } from './credentials';

/** One of our nodes as a tool: its name, its node type without the package, and its parameters. */
export interface Tool {
	name: string;
	node: string;
	parameters: JsonObject;
}

const START = 'Start';
const AGENT = 'Agent';
const MODEL = 'Model';

/** What n8n writes where a person presses the button beside a field. */
export const fromAi = (key: string, type = 'string') => `={{ $fromAI('${key}', '', '${type}') }}`;

/** An agent in the real n8n whose model follows scripts. */
export class Agent {
	private constructor(
		private readonly context: HostContext,
		private readonly tools: readonly Tool[],
		private readonly model: Awaited<ReturnType<typeof startModel>>,
		private readonly credentials: Record<string, { id: string; name: string }>,
	) {}

	static async begin(context: HostContext, tools: readonly Tool[]): Promise<Agent> {
		const model = await startModel();
		const own = { type: 'openAiApi', name: MODEL, data: { apiKey: 'scripted', url: model.url } };
		const id = await context.n8n.putCredential(own.type, own.name, own.data);
		const stored = (await localCredentials(context)).set(own.type, { id, name: MODEL });
		return new Agent(context, tools, model, Object.fromEntries(stored));
	}

	/** What the model was offered in the latest run, by the name of the node. */
	offered(tool: string): OfferedTool | undefined {
		const name = tool.replace(/[^\w-]/g, '_');
		return this.model.offered().find((one) => one.name === name);
	}

	/** What the tools said to the model, in the order of the calls. */
	async heard(turns: readonly ScriptedCall[][]): Promise<string[]> {
		const id = await this.context.n8n.putWorkflow(this.workflow(JSON.stringify(turns)));
		const { status, data } = await this.context.n8n.run(id, START);
		const { error, runData } = data.resultData;
		const output = runData[AGENT]?.at(-1)?.data?.main?.[0]?.[0]?.json as
			| { output?: string }
			| undefined;
		if (status !== 'success' || output?.output === undefined) {
			throw new Error(`The agent ended with ${status}: ${error?.message ?? 'no output'}`);
		}
		return JSON.parse(output.output) as string[];
	}

	private workflow(script: string) {
		const node = (name: string, type: string, typeVersion: number, parameters: JsonObject) => ({
			id: name,
			name,
			type,
			typeVersion,
			position: [0, 0],
			parameters,
			credentials: this.credentials,
		});
		const to = (kind: string) => ({ [kind]: [[{ node: AGENT, type: kind, index: 0 }]] });
		return {
			name: 'Check: tools of an agent',
			nodes: [
				node(START, 'n8n-nodes-base.manualTrigger', 1, {}),
				node(AGENT, '@n8n/n8n-nodes-langchain.agent', 3.1, {
					promptType: 'define',
					text: script,
					options: { maxIterations: 20 },
				}),
				node(MODEL, '@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.2, {
					model: { __rl: true, mode: 'id', value: 'scripted' },
				}),
				...this.tools.map((tool) =>
					node(tool.name, `n8n-nodes-chat-crm.${tool.node}Tool`, 1, tool.parameters),
				),
			],
			connections: {
				[START]: to('main'),
				[MODEL]: to('ai_languageModel'),
				...Object.fromEntries(this.tools.map(({ name }) => [name, to('ai_tool')])),
			},
			// n8n makes new workflows so; in the older order an agent goes on before its tools have answered.
			settings: { executionOrder: 'v1' },
		};
	}

	close(): Promise<void> {
		return this.model.close();
	}
}
