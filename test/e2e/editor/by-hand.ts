import assert from 'node:assert/strict';
import type { EditorCheck, EditorContext } from '../../../harness/checks/types';
import { say } from '../../../harness/n8n/say';
import { vendors } from '../../../harness/n8n/vendors';
import { DEMO_CHAT } from '../../../sandbox/amojo/seed';
import { Editor } from '../support/editor';

/** The label of the only slot of a node. */
const CREDENTIAL = 'Credential';

/** A node as a person uses it for the first time. */
interface Attempt {
	node: string;
	action: string;
	/** The type of its credential, and its slot's label. */
	credential: [type: string, label: string];
	/** The picker that lists and searches: the parameter, what is typed, what is taken. */
	picker?: [parameter: string, search: string, name: string];
	fills?: Record<string, string>;
	/** Part of its output. */
	shows?: string;
	/** The parameter that is then given what nobody has, and what the panel says. */
	wrong?: [parameter: string, value: string, words: RegExp];
	/** The required parameter that is then left empty by an expression. */
	empty?: [parameter: string, label: string];
}

const attempts: Attempt[] = [
	{
		node: 'amoCRM',
		action: 'Get talk',
		credential: ['amoCrmChatCrmApi', 'Account'],
		wrong: ['id', '424242', /^amoCRM .*404/],
		empty: ['id', 'Talk'],
	},
	{
		node: 'amoCRM',
		action: 'Create contact',
		credential: ['amoCrmChatCrmApi', 'Account'],
		fills: { name: 'Zoya by hand' },
		shows: 'id',
	},
	{
		node: 'amoCRM',
		action: 'Link chat to contact',
		credential: ['amoCrmChatCrmApi', 'Account'],
		picker: ['contactId', 'Zoya', 'Zoya by hand'],
	},
	{
		node: 'amoCRM Chats',
		action: 'Get history of chat',
		credential: ['amojoChatCrmApi', 'Channel'],
		fills: { conversationId: DEMO_CHAT },
		shows: 'Good day!',
		empty: ['conversationId', 'Chat ID in Amojo'],
	},
	{
		node: 'amoCRM Chats',
		action: 'Send typing',
		credential: ['amojoChatCrmApi', 'Channel'],
		fills: { senderId: 'someone' },
		wrong: ['conversationId', 'of nobody', /^amojo .*404.*Chat not found/],
		empty: ['conversationId', 'Chat ID'],
	},
	{
		node: 'amoCRM Chats',
		action: 'Send delivery status',
		credential: ['amojoChatCrmApi', 'Channel'],
		wrong: ['msgid', '079e44fb-fc22-476b-9e8a-000000000000', /^amojo .*404.*Message not found/],
		empty: ['msgid', 'Message ID in Amojo'],
	},
	{
		node: 'Bridge',
		action: 'Get rate',
		credential: ['bridgeChatCrmApi', CREDENTIAL],
		fills: { fromCurrency: 'USDT', toCurrency: 'RUB' },
		shows: '92.505',
		wrong: ['fromCurrency', 'XYZ', /XYZ/],
		empty: ['fromCurrency', 'From Currency'],
	},
	{
		node: 'Salebot',
		action: 'Send message',
		credential: ['salebotChatCrmApi', CREDENTIAL],
		picker: ['clientId', 'Boris', 'Boris'],
		fills: { message: 'Good day' },
		shows: 'success',
		wrong: ['clientId', '999999', /^Salebot /],
		empty: ['clientId', 'Client'],
	},
	{
		node: 'Chatwoot',
		action: 'Get contact',
		credential: ['chatwootChatCrmApi', CREDENTIAL],
		picker: ['id', 'Anna', 'Anna'],
		shows: 'anna@example.com',
		wrong: ['id', '999999', /^Chatwoot found nothing/],
		empty: ['id', 'Contact'],
	},
	{
		node: 'Chatwoot Admin',
		action: 'Get team',
		credential: ['chatwootChatCrmApi', CREDENTIAL],
		picker: ['teamId', 'sales', 'sales'],
		shows: 'sales',
		wrong: ['teamId', '999999', /^Chatwoot found nothing/],
		empty: ['teamId', 'Team'],
	},
	{
		node: 'Chatwoot Reports',
		action: 'Get live metrics',
		credential: ['chatwootChatCrmApi', CREDENTIAL],
		shows: 'unattended',
	},
	{
		node: 'Chatwoot Reports',
		action: 'Get reporting events of conversation',
		credential: ['chatwootChatCrmApi', CREDENTIAL],
		picker: ['conversationId', 'Anna', 'Anna'],
		wrong: ['conversationId', '999999', /^Chatwoot found nothing/],
		empty: ['conversationId', 'Conversation ID'],
	},
	{
		node: 'Chatwoot Reports',
		action: 'Get statistics',
		credential: ['chatwootChatCrmApi', CREDENTIAL],
		wrong: ['since', '31.02.2026', /'Since' is not a date: "31\.02\.2026"/],
		empty: ['since', 'Since'],
	},
	{
		node: 'Chatwoot Client',
		action: 'Get contact',
		credential: ['chatwootClientChatCrmApi', CREDENTIAL],
		wrong: ['contactIdentifier', 'nobody', /^Chatwoot found nothing/],
		empty: ['contactIdentifier', 'Contact Identifier'],
	},
	{
		node: 'Chatwoot Client',
		action: 'Create contact',
		credential: ['chatwootClientChatCrmApi', CREDENTIAL],
		fills: { identifier: 'by hand' },
		shows: 'source_id',
	},
	{
		node: 'Chatwoot Platform',
		action: 'Get user',
		credential: ['chatwootPlatformChatCrmApi', CREDENTIAL],
		wrong: ['id', '999999', /^Chatwoot /],
		empty: ['id', 'User ID'],
	},
	{
		node: 'Chatwoot Platform',
		action: 'Create account',
		credential: ['chatwootPlatformChatCrmApi', CREDENTIAL],
		fills: { name: 'By Hand' },
		shows: 'By Hand',
	},
	{
		node: 'Chatwoot Platform',
		action: 'Get account',
		credential: ['chatwootPlatformChatCrmApi', CREDENTIAL],
		picker: ['accountId', 'By Hand', 'By Hand'],
		shows: 'By Hand',
		wrong: ['accountId', '999999', /^Chatwoot /],
		empty: ['accountId', 'Account'],
	},
	{
		node: 'Chatwoot Platform',
		action: 'Get many agent bots',
		credential: ['chatwootPlatformChatCrmApi', CREDENTIAL],
		shows: 'Robot',
	},
];

async function attempt(context: EditorContext, one: Attempt): Promise<void> {
	const editor = await Editor.begin(context);
	const { panel } = editor;
	await editor.add(one.node, one.action);
	const [type, label] = one.credential;
	const local = vendors.flatMap(({ credentials }) => credentials('')).find((c) => c.type === type);
	assert.ok(local, `vendors.ts has no credential ${type}`);
	await panel.chooseCredential(label, local.name);
	for (const [parameter, text] of Object.entries(one.fills ?? {}))
		await panel.fill(parameter, text);
	if (one.picker) await panel.pick(...one.picker);
	if (one.shows !== undefined) {
		await editor.execute();
		await panel.output().getByText(one.shows).first().waitFor();
	}
	if (one.wrong) {
		const [parameter, value, words] = one.wrong;
		await panel.mode(parameter, 'By ID');
		await panel.fill(parameter, value);
		await editor.fail(words);
	}
	if (one.empty) {
		const [parameter, name] = one.empty;
		await panel.mode(parameter, 'By ID');
		// Typed into a field of text, it leaves there what stood in it.
		await panel.fill(parameter, '');
		await panel.fill(parameter, '={{ $json.nothing }}');
		await editor.fail(new RegExp(`'${name}' is empty`));
	}
	assert.deepEqual(panel.complaints(), []);
	await editor.close();
}

export const check: EditorCheck = {
	shows:
		'each node from the list of nodes to its output: credential, picker, wrong and empty fields',
	run: async (context) => {
		const wrong: string[] = [];
		for (const one of attempts) {
			await attempt(context, one).catch((error: Error) => {
				const text = `${one.node}, ${one.action}: ${error.message}`;
				say(`    ${text}`);
				wrong.push(text);
			});
		}
		assert.deepEqual(wrong, []);
	},
};
