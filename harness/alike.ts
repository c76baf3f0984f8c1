/**
 * Previews of operations that make their output of more than one call, from the previews of those
 * whose thing they put out.
 */

import type { Json, JsonMap } from '../nodes/shared/vocabulary/json';
import { isMap } from '../nodes/shared/vocabulary/json';

/** What previews are made of. */
interface Sources {
	/** The items of another operation of the same node, as `resource.operation`. */
	of(operation: string): JsonMap[];
	/** The bodies of a successful call in the contract, as they are. */
	answers(contract: string): Json[];
}

type Make = (sources: Sources) => JsonMap[];

/** As another operation puts it out, with the fields that this one adds. */
const like =
	(operation: string, added: JsonMap = {}): Make =>
	({ of }) =>
		of(operation).map((item) => ({ ...item, ...added }));

/** By node and operation. */
export const ALIKE: Record<string, Record<string, Make>> = {
	amocrm: {
		'chat.createContactAndLink': ({ of }) => [
			{ contact_id: 1, chat_id: '', link: of('chat.linkToContact')[0] ?? {} },
		],
	},
	amojo: {
		'message.import': () => [
			{ status: 'imported', id: '', conversation_id: '', msgid: '', chat_id: '' },
		],
	},
	bridge: {
		'rate.quote': ({ of }) => [
			{
				fromCurrency: '',
				toCurrency: '',
				fromAmount: '',
				toAmount: '',
				discountApplied: true,
				reason: null,
				validUntil: 1767225600.5,
				validUntilTime: '',
				stillValid: true,
				rate: of('rate.get')[0] ?? {},
				discount: of('discount.get')[0] ?? {},
			},
		],
	},
	chatwoot: {
		'message.get': like('message.getAll'),
		'message.react': like('message.send'),
		'conversation.getOrCreate': ({ of }) =>
			of('conversation.create').flatMap((one) => [
				{ ...one, created: true },
				{ ...one, created: false, reopened: true },
			]),
		'conversation.addCustomAttributes': like('conversation.setCustomAttributes'),
		'conversation.removeCustomAttributes': like('conversation.setCustomAttributes'),
		'conversation.getAttachments': ({ answers }) =>
			answers('list-attachments-of-a-conversation')
				.flatMap((body) => (isMap(body) && Array.isArray(body.payload) ? body.payload : []))
				.filter(isMap),
		'conversationLabel.add': like('conversationLabel.set'),
		'conversationLabel.remove': like('conversationLabel.set'),
		'contactLabel.add': like('contactLabel.set'),
		'contactLabel.remove': like('contactLabel.set'),
		'group.getAll': like('group.get'),
		'group.findByJid': like('group.get'),
		'group.createAndWait': ({ of }) => [
			{
				group_jid: '',
				subject: '',
				id: 1,
				conversation_id: 1,
				inbox_id: 1,
				members_synced: true,
				contact: of('group.get')[0] ?? {},
			},
		],
		'group.syncAndWait': ({ of }) =>
			of('group.get').flatMap((group) => [
				{ synced: true, ...group },
				{ synced: false, reason: 'cooldown', next_sync_at: '', ...group },
			]),
		'group.sendMessage': like('message.send'),
		'contact.upsert': like('contact.getAll', { created: true }),
	},
	chatwootAdmin: {
		'agent.get': like('agent.getAll'),
		'agent.getByEmail': like('agent.getAll'),
		'agent.createMany': like('agent.getAll'),
		'cannedResponse.upsert': like('cannedResponse.update', { created: true }),
		'customAttribute.upsert': like('customAttribute.update', { created: true }),
		'portal.archive': like('portal.update'),
		'article.reorder': () => [{ success: true, positions: {} }],
	},
	chatwootClient: {
		'clientConversation.getOrCreate': like('clientConversation.create', {
			source_id: '',
			created: true,
		}),
		'clientContact.getOrCreate': like('clientContact.get', { created: true }),
		'clientSurvey.getPage': () => [{ conversation_uuid: '', html: '' }],
	},
	chatwootPlatform: {
		'platformAccount.getAll': like('platformAccount.get'),
	},
	salebot: {
		'variable.get': () => [],
		'order.getVariables': () => [],
		'client.load': ({ answers }) =>
			answers('load_clients')
				.flatMap((body) => (isMap(body) && Array.isArray(body.items) ? body.items : []))
				.filter(isMap),
	},
};

/** Operations that no preview can be made of, by node, and why. */
export const WITHOUT: Record<string, Record<string, string>> = {
	bridge: {
		'answer.respond': 'puts out what the workflow answered, whichever of the calls it answers',
	},
	chatwoot: {
		'search.articles': 'every recorded server found none, and no document tells their keys',
		'internalMessage.createPoll': 'polls want a licence of the fork: 402 on every recorded server',
		'internalMessage.vote': 'likewise',
	},
	salebot: {
		'variable.get': 'its fields are the variables that people have made',
		'order.getVariables': 'likewise',
	},
	chatwootReports: {
		'appliedSla.getAll': 'no recorded server has any, and no document tells their keys',
		'appliedSla.download': 'a table whose columns the server names, and it was empty',
	},
};
