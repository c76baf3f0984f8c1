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
import { accountBeside } from './api';
import { searchesOf } from './listSearch';
import { amojo } from './resources';

/** Programmatic rather than declarative: signed bytes, ordered import and safe retries are beyond routing. */
export class Amojo implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'amoCRM Chats',
		name: 'amojo',
		icon: { light: 'file:amojo.svg', dark: 'file:amojo.dark.svg' },
		group: ['output'],
		version: 1,
		get subtitle() {
			return madeOnce(this, 'subtitle', () => subtitleOf(amojo));
		},
		description: 'Send, import and read messages of an own chat channel in amoCRM or Kommo',
		defaults: { name: 'amoCRM Chats' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'amojoChatCrmApi', displayName: 'Channel', required: true },
			{
				name: 'amoCrmChatCrmApi',
				displayName: 'Account (Token)',
				required: true,
				displayOptions: { show: { linkContacts: [true], accountOAuth2: [false] } },
			},
			{
				name: 'amoCrmChatCrmOAuth2Api',
				displayName: 'Account (OAuth2)',
				required: true,
				displayOptions: { show: { linkContacts: [true], accountOAuth2: [true] } },
			},
		],
		get properties() {
			return madeOnce(this, 'properties', () => describe(amojo));
		},
	};

	methods = { listSearch: { searchContacts: searchesOf(accountBeside).searchContacts } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, amojo);
	}
}
