import type {
	INodeParameters,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { madeOnce } from '../shared/engine/panel/madeOnce';
import type { Described } from '../shared/webhook/described';
import { enteredByHand } from '../shared/webhook/byHand';
import { described, TRIGGER_VERSIONS } from '../shared/webhook/described';
import { receive } from '../shared/webhook/receive';
import { searchChannels } from './listSearch';
import { narrowing, properties } from './trigger/properties';
import { receiver } from './trigger/receive';

const isForBlock = ({ source, responseMode: chosen }: INodeParameters) =>
	source === 'apiRequest' && chosen !== 'onReceived';

const responseMode: Described = {
	template:
		'={{ $parameter["source"] === "apiRequest" && $parameter["responseMode"] !== "onReceived" ? "lastNode" : "onReceived" }}',
	resolve: (parameters) => (isForBlock(parameters) ? 'lastNode' : 'onReceived'),
};

/** Empty for the answer at once, or n8n would send this very text as the answer. */
const responseData: Described = {
	template:
		'={{ $parameter["source"] === "apiRequest" && $parameter["responseMode"] !== "onReceived" ? "firstEntryJson" : "" }}',
	resolve: (parameters) => (isForBlock(parameters) ? 'firstEntryJson' : ''),
};

export class SalebotTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Salebot Trigger',
		name: 'salebotTrigger',
		icon: { light: 'file:salebot.svg', dark: 'file:salebot.dark.svg' },
		group: ['trigger'],
		version: TRIGGER_VERSIONS,
		subtitle:
			'={{ $parameter["source"] === "apiRequest" ? "API Request of a Block" : "Project Webhook" }}',
		description: 'Starts the workflow on messages in Salebot, or when a block of the bot calls',
		defaults: { name: 'Salebot Trigger' },
		eventTriggerDescription: 'Waiting for Salebot to call the test URL',
		activationMessage:
			'Salebot cannot be told the address: put the production URL into its settings by hand.',
		triggerPanel: {
			header: 'Tell Salebot the address by hand',
			executionsHelp: {
				inactive:
					"<b>Where the URL goes</b>: in Salebot's project settings, 'Webhook URL', or in a block's API request tab (POST-json). There is one slot, so while you test it must hold the <b>test URL</b>, and afterwards the <b>production URL</b>: swap them by hand.<br /><br /><b>Secret</b>: enter a 'Webhook Secret' in the credential and add ?secret=… to the URL, or send it in the header X-Webhook-Secret. Without a secret the URL is open to anybody who knows it.",
				active:
					"<b>Where the URL goes</b>: in Salebot's project settings, 'Webhook URL', or in a block's API request tab (POST-json). There is one slot: when it holds the <b>test URL</b> the published workflow gets nothing, so put the <b>production URL</b> back by hand. Its runs show up in the <a data-key=\"executions\">executions list</a>.<br /><br /><b>Secret</b>: enter a 'Webhook Secret' in the credential and add ?secret=… to the URL, or send it in the header X-Webhook-Secret. Without a secret the URL is open to anybody who knows it.",
			},
			activationHint:
				'When you have finished building, publish the workflow and put the production URL into Salebot in place of the test URL.',
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'salebotChatCrmApi', required: false }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				path: 'webhook',
				...described({ responseMode, responseData }),
			},
		],
		get properties() {
			return madeOnce(this, 'properties', () => properties);
		},
	};

	methods = { listSearch: { searchChannels } };

	/** The address is pasted into Salebot by hand: it has no call to set, find or remove it. */
	webhookMethods = enteredByHand(narrowing);

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this, receiver);
	}
}
