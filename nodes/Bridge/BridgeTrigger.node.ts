import type {
	INodeType,
	INodeTypeDescription,
	IWebhookDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { madeOnce } from '../shared/engine/panel/madeOnce';
import { namesOf } from '../shared/vocabulary/subtitle';
import type { Described } from '../shared/webhook/described';
import { enteredByHand } from '../shared/webhook/byHand';
import { described, PATH, pathIn, TRIGGER_VERSIONS } from '../shared/webhook/described';
import type { Endpoint } from './served/endpoints';
import { ENDPOINTS, isAnsweredAtOnce } from './served/endpoints';
import { FROM_WORKFLOW } from './served/guard';
import { CHOICES, endpoints, narrowing, options } from './served/properties';
import { serve } from './served/serve';

/**
 * Not registered while it has no method: n8n passes over such an entry. It is there for the panel,
 * which shows the address of every entry that is not hidden, and so shows the base URL alone. Where no
 * endpoint is chosen it has one, so that publishing asks this node at all, which then refuses.
 */
const shownBase: IWebhookDescription = {
	name: 'default',
	httpMethod: '',
	// Of an empty full path n8n makes the node's own ID.
	isFullPath: true,
	path: '',
	...described({
		path: { template: `={{ ${PATH} }}`, resolve: pathIn },
		httpMethod: {
			template: '={{ ($parameter["endpoints"] || "").length > 0 ? "" : "GET" }}',
			resolve: ({ endpoints: chosen }) => (Array.isArray(chosen) && chosen.length > 0 ? '' : 'GET'),
		},
	}),
	ndvHideMethod: true,
};

/** Registered while the endpoint is chosen: without a method otherwise. */
const served = ({ name, method, ...endpoint }: Endpoint): IWebhookDescription => ({
	name: 'default',
	httpMethod: '',
	path: '',
	ndvHideUrl: true,
	...described({
		httpMethod: {
			template: `={{ ($parameter["endpoints"] || []).includes("${name}") ? "${method}" : "" }}`,
			resolve: ({ endpoints }) =>
				Array.isArray(endpoints) && endpoints.some((one) => one === name) ? method : '',
		},
		path: {
			template: `={{ ${PATH} }}/${name}`,
			resolve: (parameters) => `${pathIn(parameters)}/${name}`,
		},
		// Without a path of one's own it is below the node's ID, which no other node has.
		isFullPath: {
			template: `={{ ${PATH} !== "" }}`,
			resolve: (parameters) => pathIn(parameters) !== '',
		},
		...(!isAnsweredAtOnce({ name, method, ...endpoint }) && { responseMode }),
	}),
	...(isAnsweredAtOnce({ name, method, ...endpoint })
		? // The trigger's own answer is sent where this is empty.
			{ responseMode: 'onReceived', responseData: '' }
		: { responseData: 'firstEntryJson', responseContentType: FROM_WORKFLOW }),
});

const responseMode: Described = {
	template: '={{ $parameter["responseMode"] === "responseNode" ? "responseNode" : "lastNode" }}',
	resolve: ({ responseMode: chosen }) => (chosen === 'responseNode' ? chosen : 'lastNode'),
};

/** Serves the endpoints of the document, so that the other side can call n8n. */
export class BridgeTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Bridge Trigger',
		name: 'bridgeTrigger',
		icon: { light: 'file:bridge.svg', dark: 'file:bridge.dark.svg' },
		group: ['trigger'],
		version: TRIGGER_VERSIONS,
		get subtitle() {
			return madeOnce(
				this,
				'subtitle',
				() => `={{ ${namesOf('($parameter["endpoints"] || [])', CHOICES)} }}`,
			);
		},
		description: 'Serves rates, discounts, contacts and chat messages to the other side of Bridge',
		eventTriggerDescription: 'Waiting for a call to one of the chosen endpoints',
		activationMessage: 'You can now give the production URL and the token to the other side.',
		defaults: { name: 'Bridge Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'bridgeChatCrmApi', required: true }],
		webhooks: [shownBase, ...ENDPOINTS.map(served)],
		triggerPanel: {
			header: 'Serve calls of the other side',
			executionsHelp: {
				inactive:
					'Give the other side the test URL as its base URL, press the button and let it call one of the chosen endpoints. For good, publish the workflow and give it the production URL.',
				active:
					'The other side calls the endpoints below the production URL. Executions are in the list of executions. To see one here, let it call the test URL.',
			},
			activationHint:
				'Publish the workflow to serve the endpoints below the production URL all the time.',
		},
		properties: [
			{
				displayName:
					'Give the URL above to the other side as its base URL: the endpoints are served below it by their documented names, for example …/get_rates. It must send the token of the credential as "Authorization: Bearer …"; calls with another one get 401 and start nothing.',
				name: 'baseUrlNotice',
				type: 'notice',
				default: '',
			},
			endpoints,
			{
				displayName: 'Base Path',
				name: 'path',
				type: 'string',
				noDataExpression: true,
				default: '',
				placeholder: 'e.g. office/bridge',
				description:
					'The part of the address before the name of the endpoint. Leave it empty for an address that no other node has. A path that another workflow serves already is refused when you publish; in n8n 1 only when the second one starts to listen.',
			},
			{
				displayName: 'Respond',
				name: 'responseMode',
				type: 'options',
				displayOptions: {
					show: {
						endpoints: ENDPOINTS.filter((one) => !isAnsweredAtOnce(one)).map(({ name }) => name),
					},
				},
				options: [
					{
						name: 'When Last Node Finishes',
						value: 'lastNode',
						description: 'With the first item of the last node that runs',
					},
					{
						name: "Using the Bridge Node's Respond",
						value: 'responseNode',
						description: 'With what the operation Respond of a Bridge node sends',
					},
				],
				default: 'lastNode',
				description:
					"Where the answer comes from. In queue mode choose the Bridge node's Respond: it answers every call, while the last node of a few may go unheard. One that does not fit the document, a workflow that fails and one that ends without an answer all give the documented failure. A message from a chat is answered at once in any case.",
			},
			options,
		],
	};

	// The other side is told by hand where to call: there is nothing to register with it.
	webhookMethods = enteredByHand(narrowing);

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await serve(this);
	}
}
