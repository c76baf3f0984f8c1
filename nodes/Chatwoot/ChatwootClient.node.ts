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
import { clientMethods } from './listSearch/client';
import { chatwootClient } from './resources/client';

/** An inbox of the type API from its customers' side; needs no user of Chatwoot. */
export class ChatwootClient implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Chatwoot Client',
		name: 'chatwootClient',
		icon: { light: 'file:chatwoot.svg', dark: 'file:chatwoot.dark.svg' },
		group: ['output'],
		version: 1,
		get subtitle() {
			return madeOnce(this, 'subtitle', () => subtitleOf(chatwootClient));
		},
		description:
			'Write to Chatwoot as a customer: contacts, conversations and messages of an inbox of the type API',
		defaults: { name: 'Chatwoot Client' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'chatwootClientChatCrmApi', required: true }],
		get properties() {
			return madeOnce(this, 'properties', () => describe(chatwootClient));
		},
	};

	methods = clientMethods;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, chatwootClient);
	}
}
