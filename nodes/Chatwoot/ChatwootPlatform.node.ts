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
import { platformMethods } from './listSearch/platform';
import { chatwootPlatform } from './resources/platform';

/** A whole server of one's own: accounts, users and bots that a platform app makes. */
export class ChatwootPlatform implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Chatwoot Platform',
		name: 'chatwootPlatform',
		icon: { light: 'file:chatwoot.svg', dark: 'file:chatwoot.dark.svg' },
		group: ['output'],
		version: 1,
		get subtitle() {
			return madeOnce(this, 'subtitle', () => subtitleOf(chatwootPlatform));
		},
		description:
			'Make accounts, users and agent bots on your own Chatwoot server, and sign users in',
		defaults: { name: 'Chatwoot Platform' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'chatwootPlatformChatCrmApi', required: true }],
		get properties() {
			return madeOnce(this, 'properties', () => describe(chatwootPlatform));
		},
	};

	methods = platformMethods;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, chatwootPlatform);
	}
}
