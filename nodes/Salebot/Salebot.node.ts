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
import {
	searchBlocks,
	searchChannels,
	searchClients,
	searchOrders,
	searchWhatsappBots,
} from './listSearch';
import { salebot } from './resources';

/**
 * Programmatic rather than declarative: order by client, combined calls, safe retries and history
 * windows are beyond routing.
 */
export class Salebot implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Salebot',
		name: 'salebot',
		icon: { light: 'file:salebot.svg', dark: 'file:salebot.dark.svg' },
		group: ['output'],
		version: 1,
		get subtitle() {
			return madeOnce(this, 'subtitle', () => subtitleOf(salebot));
		},
		description: 'Start bots, send messages, and work with clients, variables and deals in Salebot',
		defaults: { name: 'Salebot' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'salebotChatCrmApi', required: true }],
		hints: [
			{
				message: "Both 'Time Shift' and 'Send Time' are set: Salebot uses 'Time Shift'",
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'always',
				displayCondition:
					'={{ $parameter["additionalFields"]?.timeShift !== undefined && !!$parameter["additionalFields"]?.sendTime }}',
			},
		],
		get properties() {
			return madeOnce(this, 'properties', () => describe(salebot));
		},
	};

	methods = {
		listSearch: {
			searchBlocks,
			searchChannels,
			searchClients,
			searchOrders,
			searchWhatsappBots,
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, salebot);
	}
}
