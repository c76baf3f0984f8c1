import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { describe } from '../shared/engine/describe';
import { run } from '../shared/engine/run';
import { searchContacts, searchSources, searchTalks, searchUsers } from './listSearch';
import { amojo } from './resources';

/** Programmatic rather than declarative: signed bytes, ordered import and safe retries are beyond routing. */
export class Amojo implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'amoCRM Chats',
		name: 'amojo',
		icon: { light: 'file:amojo.svg', dark: 'file:amojo.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Send, import and read messages of an own chat channel in amoCRM or Kommo, and link chats to contacts',
		defaults: { name: 'amoCRM Chats' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'amojoChatCrmApi',
				required: true,
				// Shown unless only the account itself is called. Any match hides it.
				displayOptions: {
					hide: {
						resource: ['account', 'contact', 'source', 'talk'],
						operation: ['linkToContact', 'getLinks', 'createContactAndLink'],
					},
				},
			},
			{
				name: 'amoCrmChatCrmApi',
				required: true,
				displayOptions: { show: { authentication: ['token'] } },
			},
			{
				name: 'amoCrmChatCrmOAuth2Api',
				required: true,
				displayOptions: { show: { authentication: ['oAuth2'] } },
			},
		],
		properties: describe(amojo),
	};

	methods = {
		listSearch: { searchContacts, searchSources, searchTalks, searchUsers },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this, amojo);
	}
}
