import type {
	INodeParameters,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { namesOf } from '../shared/vocabulary/subtitle';
import type { Described } from '../shared/webhook/described';
import { atOnce, described, PATH, pathIn, TRIGGER_VERSIONS } from '../shared/webhook/described';
import { madeOnce } from '../shared/engine/panel/madeOnce';
import { enteredByHand } from '../shared/webhook/byHand';
import { receive } from '../shared/webhook/receive';
import { EVENTS, narrowing, properties } from './trigger/properties';
import { receiver } from './trigger/receive';

/**
 * The node's own ID where no path is given: two nodes never have the same. Resolved without expressions
 * it is not known; n8n puts it before the path then, which comes to the same.
 */
const withScope: Described = {
	template: `={{ ${PATH} || $webhookId }}/:scope_id`,
	resolve: (parameters) => `${below(parameters)}:scope_id`,
};

/** As support may register it: without the scope. */
const alone: Described = { template: `={{ ${PATH} }}`, resolve: pathIn };

const claimed: Described = {
	template: `={{ ${PATH} ? ${PATH} + "/" : "" }}amocrm-chats`,
	resolve: (parameters) => `${below(parameters)}amocrm-chats`,
};

const below = (parameters: INodeParameters) => {
	const path = pathIn(parameters);
	return path === '' ? '' : `${path}/`;
};

/** `always`: an expression knows the node's ID, and puts it into the path. */
const hasPath = (always = false): Described => ({
	template: always ? '={{ true }}' : `={{ ${PATH} !== "" }}`,
	resolve: (parameters) => pathIn(parameters) !== '',
});

/** n8n makes the node's own ID of an empty full path. */
const isWithoutPath: Described = {
	template: `={{ ${PATH} === "" }}`,
	resolve: (parameters) => pathIn(parameters) === '',
};

export class AmojoTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'amoCRM Chats Trigger',
		name: 'amojoTrigger',
		icon: { light: 'file:amojo.svg', dark: 'file:amojo.dark.svg' },
		group: ['trigger'],
		version: TRIGGER_VERSIONS,
		get subtitle() {
			return madeOnce(
				this,
				'subtitle',
				() => `={{ ${namesOf('($parameter["events"] || [])', EVENTS)} }}`,
			);
		},
		description:
			'Starts the workflow when amoCRM or Kommo sends a message, comment, reaction or typing to your chat channel',
		defaults: { name: 'amoCRM Chats Trigger' },
		eventTriggerDescription: 'Waiting for a webhook of amoCRM at the test URL',
		activationMessage:
			'amoCRM sends its webhooks to the production URL that support has registered for your channel.',
		triggerPanel: {
			header: 'amoCRM support registers the address',
			executionsHelp: {
				inactive:
					'<b>Where the URL goes</b>: write to amoCRM support: "Please set the webhook address of my channel (its ID) to:" and the <b>production URL</b> with <code>:scope_id</code> at its end. Do it once, before going live; a channel has one address.<br /><br />amoCRM cannot call the <b>test URL</b>: publish the workflow, let a real event come, and pin its data here.<br /><br /><b>Do not delete this node</b>: a new one has another address.',
				active:
					'<b>Where the URL goes</b>: write to amoCRM support: "Please set the webhook address of my channel (its ID) to:" and the <b>production URL</b> with <code>:scope_id</code> at its end.<br /><br />The runs of the published workflow show up in the <a data-key="executions">executions list</a>. <b>Do not delete this node</b>: a new one has another address.',
			},
			activationHint:
				'Publish the workflow, then ask amoCRM support to register the production URL.',
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'amojoChatCrmApi', required: true }],
		webhooks: [
			// A path with a parameter is always put below the node's own ID, whatever isFullPath says; and
			// as a relative one n8n would look for it a segment too far.
			{ ...atOnce, ...described({ path: withScope, isFullPath: hasPath(true) }) },
			{
				...atOnce,
				path: '',
				...described({ path: alone, isFullPath: isWithoutPath }),
				ndvHideUrl: true,
			},
			// n8n keeps the first of these by its path alone, without the node's ID, but compares it with
			// the ID when it looks for clashes: a path that is taken would be published and never served.
			// This one it compares without the ID, so that publishing says what is taken.
			{
				...atOnce,
				path: '',
				...described({ path: claimed, isFullPath: hasPath() }),
				ndvHideUrl: true,
			},
		],
		get properties() {
			return madeOnce(this, 'properties', () => properties);
		},
	};

	/** The address is registered by support: there is no call to set, find or remove it. */
	webhookMethods = enteredByHand(narrowing);

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this, receiver);
	}
}
