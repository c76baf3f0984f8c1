import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { describe } from '../shared/engine/panel/describe';
import { madeOnce } from '../shared/engine/panel/madeOnce';
import { run } from '../shared/engine/run';
import { subtitleOf } from '../shared/vocabulary/subtitle';
import { methods } from './listSearch/methods';
import { chatwootAdmin } from './resources/admin';

/** The settings of an account apart from the daily work: an agent that answers people must not hold the keys of the house. */
export class ChatwootAdmin implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Chatwoot Admin',
		name: 'chatwootAdmin',
		icon: { light: 'file:chatwoot.svg', dark: 'file:chatwoot.dark.svg' },
		group: ['output'],
		version: 1,
		get subtitle() {
			return madeOnce(this, 'subtitle', () => subtitleOf(chatwootAdmin));
		},
		description:
			'Set up an account of Chatwoot: agents, teams, inboxes, automation and help center',
		defaults: { name: 'Chatwoot Admin' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'chatwootChatCrmApi', required: true }],
		get properties() {
			return madeOnce(this, 'properties', () => describe(chatwootAdmin));
		},
	};

	methods = methods;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, chatwootAdmin);
	}
}
