import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { describe } from '../../shared/engine/panel/describe';
import { madeOnce } from '../../shared/engine/panel/madeOnce';
import { run } from '../../shared/engine/run';
import { subtitleOf } from '../../shared/vocabulary/subtitle';
import { amocrm as api } from '../api';
import { searchesOf } from '../listSearch';
import { amocrm } from './resources';

/** Programmatic rather than declarative: combined items, safe retries and a shared pace are beyond routing. */
export class Amocrm implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'amoCRM',
		name: 'amocrm',
		icon: { light: 'file:amocrm.svg', dark: 'file:amocrm.dark.svg' },
		group: ['output'],
		version: 1,
		get subtitle() {
			return madeOnce(this, 'subtitle', () => subtitleOf(amocrm));
		},
		description:
			'Work with what belongs to chats in an account of amoCRM or Kommo: contacts, links, sources, talks and users',
		defaults: { name: 'amoCRM' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'amoCrmChatCrmApi',
				displayName: 'Account',
				required: true,
				displayOptions: { show: { authentication: ['token'] } },
			},
			{
				name: 'amoCrmChatCrmOAuth2Api',
				displayName: 'Account',
				required: true,
				displayOptions: { show: { authentication: ['oAuth2'] } },
			},
		],
		get properties() {
			return madeOnce(this, 'properties', () => describe(amocrm));
		},
	};

	methods = { listSearch: searchesOf(api) };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, amocrm);
	}
}
