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
import { chatwootReports } from './resources/reports';

/** The figures of an account: nothing here changes anything. */
export class ChatwootReports implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Chatwoot Reports',
		name: 'chatwootReports',
		icon: { light: 'file:chatwoot.svg', dark: 'file:chatwoot.dark.svg' },
		group: ['input'],
		version: 1,
		get subtitle() {
			return madeOnce(this, 'subtitle', () => subtitleOf(chatwootReports));
		},
		description:
			'Get the figures of an account of Chatwoot: reports, satisfaction, SLA and audit logs',
		defaults: { name: 'Chatwoot Reports' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'chatwootChatCrmApi', required: true }],
		get properties() {
			return madeOnce(this, 'properties', () => describe(chatwootReports));
		},
	};

	methods = methods;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, chatwootReports);
	}
}
