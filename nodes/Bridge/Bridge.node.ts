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
import { bridge } from './resources';

/**
 * Programmatic rather than declarative: exact amounts, order by chat, a quote of two calls and an
 * answer to a trigger's call are beyond routing.
 */
export class Bridge implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Bridge',
		name: 'bridge',
		icon: { light: 'file:bridge.svg', dark: 'file:bridge.dark.svg' },
		group: ['output'],
		version: 1,
		get subtitle() {
			return madeOnce(this, 'subtitle', () => subtitleOf(bridge));
		},
		description: 'Get rates and discounts, send chat messages and work with contacts over Bridge',
		defaults: { name: 'Bridge' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'bridgeChatCrmApi', required: true }],
		get properties() {
			return madeOnce(this, 'properties', () => describe(bridge));
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, bridge);
	}
}
