import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { namesOf } from '../shared/vocabulary/subtitle';
import { madeOnce } from '../shared/engine/panel/madeOnce';
import { atOnce, TRIGGER_VERSIONS } from '../shared/webhook/described';
import { receive } from '../shared/webhook/receive';
import { searchAccounts, searchInboxes, searchLabelTitles } from './listSearch';
import { ACCOUNT_EVENTS, properties } from './trigger/properties';
import { receiver } from './trigger/receive';
import { isRegistered, register, unregister } from './trigger/registration';

const CHOSEN = '[].concat($parameter["events"] || [], $parameter["forkEvents"] || [])';

export class ChatwootTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Chatwoot Trigger',
		name: 'chatwootTrigger',
		icon: { light: 'file:chatwoot.svg', dark: 'file:chatwoot.dark.svg' },
		group: ['trigger'],
		version: TRIGGER_VERSIONS,
		get subtitle() {
			return madeOnce(
				this,
				'subtitle',
				() =>
					`={{ $parameter["source"] === "manual" ? "Agent Bot or API Inbox" : ${namesOf(CHOSEN, ACCOUNT_EVENTS)} }}`,
			);
		},
		description:
			'Starts the workflow on messages, conversations, contacts and WhatsApp groups in Chatwoot',
		defaults: { name: 'Chatwoot Trigger' },
		eventTriggerDescription: 'Waiting for Chatwoot to call the test URL',
		activationMessage:
			'The webhook is registered at Chatwoot, unless you enter the production URL there yourself.',
		triggerPanel: {
			header: 'Listen to Chatwoot',
			executionsHelp: {
				inactive:
					"<b>While you build</b>: press the button, then let something happen in Chatwoot. A webhook for the test URL is made there and removed again.<br /><br /><b>For good</b>: publish the workflow. It registers and removes its webhook itself.<br /><br /><b>Agent bot or API inbox</b>: enter the URL in Chatwoot by hand, and its secret in 'Webhook Secret' of the credential.",
				active:
					'<b>While you build</b>: press the button, then let something happen in Chatwoot. A webhook for the test URL is made beside the one of the published workflow, and removed again.<br /><br />The runs of the published workflow show up in the <a data-key="executions">executions list</a>.<br /><br /><b>Agent bot or API inbox</b>: enter the production URL in Chatwoot by hand, and its secret in \'Webhook Secret\' of the credential.',
			},
			activationHint:
				'When you have finished building, publish the workflow: its webhook is then registered at Chatwoot.',
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'chatwootChatCrmApi', required: true }],
		webhooks: [{ ...atOnce, path: 'webhook' }],
		get properties() {
			return madeOnce(this, 'properties', () => properties);
		},
	};

	methods = { listSearch: { searchAccounts, searchInboxes, searchLabelTitles } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await isRegistered(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await register(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await unregister(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this, receiver);
	}
}
