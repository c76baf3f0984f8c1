import type { INodeParameters } from 'n8n-workflow';
import { DEMO_CHAT } from '../../sandbox/amojo/seed';
import { ID } from '../../sandbox/chatwoot/seed';
import { TELEGRAM_BOT } from '../../sandbox/salebot/seed';

/** What an operation needs to succeed where nothing is in its way. */
interface Fit {
	/** Beside the fewest, or in their place. */
	parameters?: INodeParameters;
	/** Answered in place of the local server: the contract's own example, or something with more in it. */
	answer?: 'example' | { value: unknown };
	/** Answered to what is looked up first. */
	lookUp?: unknown;
}

const picked = (value: string | number) => ({ __rl: true, mode: 'id', value });

/** A contact's identifier in the Client API. */
export const SOURCE = 'anna-source';
/** A message of WhatsApp in the local server's seed. */
const OF_BORIS = 8142;

/** Operations that no contract describes take what is written here. */
export const HELPERS: Readonly<Record<string, INodeParameters>> = {
	'amocrm chat.createContactAndLink': { name: 'Torture', chatId: DEMO_CHAT },
	'amojo message.import': {
		conversationId: 'torture-1',
		time: 1_600_000_000,
		clientId: 'client-1',
		clientName: 'Torture',
		text: 'Hello',
	},
	'bridge rate.quote': { fromCurrency: 'USDT', toCurrency: 'RUB', fromAmount: '100', userId: '7' },
	'chatwootAdmin agent.get': { id: picked(ID.agent) },
	'chatwootAdmin agent.getByEmail': { email: 'pavel@example.com' },
	'chatwootAdmin cannedResponse.upsert': { shortCode: 'torture', content: 'Hello' },
	'chatwootAdmin customAttribute.upsert': {
		attributeKey: 'torture',
		attributeDisplayName: 'Torture',
	},
	'chatwootClient clientContact.getOrCreate': { sourceId: 'torture', identifier: 'torture' },
	'chatwootClient clientConversation.getOrCreate': { contactIdentifier: SOURCE },
	'chatwoot message.react': {
		conversationId: picked(ID.conversation.boris),
		messageId: OF_BORIS,
		content: '👍',
	},
	'chatwoot message.get': {
		conversationId: picked(ID.conversation.boris),
		messageId: OF_BORIS,
	},
	'chatwoot conversation.getOrCreate': {
		inboxId: picked(ID.inbox.api),
		contactId: picked(ID.contact.anna),
	},
	'chatwoot conversation.addCustomAttributes': {
		conversationId: picked(1),
		customAttributesMode: 'json',
		customAttributesJson: { plan: 'gold' },
	},
	'chatwoot conversation.removeCustomAttributes': {
		conversationId: picked(1),
		keys: 'plan',
	},
	'chatwoot conversationLabel.add': { conversationId: picked(1), labels: 'urgent' },
	'chatwoot conversationLabel.remove': { conversationId: picked(1), labels: 'urgent' },
	'chatwoot group.getAll': {},
	'chatwoot group.findByJid': { jid: '120363000000000201@g.us' },
	'chatwoot group.createAndWait': {
		inboxId: picked(ID.inbox.baileys),
		subject: 'Torture',
		participants: '+5511987654321',
		options: { waitTimeout: 30, pollInterval: 0.2 },
	},
	'chatwoot group.syncAndWait': {
		id: picked(ID.group.team),
		options: { waitTimeout: 30, pollInterval: 0.2 },
	},
	'chatwoot group.sendMessage': { id: picked(ID.group.team), content: 'Hello' },
	'chatwoot contact.upsert': { additionalFields: {}, identifier: 'torture', name: 'Torture' },
	'chatwoot contactLabel.add': { id: picked(ID.contact.anna), labels: 'urgent' },
	'chatwoot contactLabel.remove': { id: picked(ID.contact.anna), labels: 'urgent' },
};

const parameters = (given: INodeParameters): Fit => ({ parameters: given });
const city: Fit = parameters({ var: 'city', val: 'Kazan' });
const example: Fit = { answer: 'example' };
const answer = (value: unknown): Fit => ({ answer: { value } });
const rows = (...payload: object[]) => answer({ payload });

/**
 * By title: parameters that find what they name, and answers with something in them. An operation
 * that fails or finds nothing when all is well would show nothing of a fault.
 */
export const FITS: Readonly<Record<string, Fit>> = {
	'amocrm chat.getLinks': example,
	'amocrm contact.getAll': example,
	'amocrm source.getAll': example,
	'amocrm talk.getAll': example,
	'salebot client.findByEmail': parameters({ email: 'anna@example.com' }),
	'salebot client.findByPlatformId': parameters({ platformIds: ['6253651200'] }),
	'salebot client.findByVariable': city,
	'salebot client.findLatestByVariable': city,
	'salebot client.findManyByVariable': city,
	'salebot client.findManyBySeveralVariables': parameters({ variablesJson: { city: 'Kazan' } }),
	'salebot client.search': parameters({ qJson: { city: 'Kazan' } }),
	'salebot client.load': parameters({ groupId: TELEGRAM_BOT }),
	'salebot list.add': parameters({ listId: '501', clients: ['1003'] }),
	'salebot list.remove': parameters({ listId: '501', clients: ['1001'] }),
	'salebot order.getVariables': parameters({ orderId: '40632' }),
	'salebot order.setVariables': parameters({ orderId: '40632' }),
	'chatwoot contact.create': parameters({ inboxId: ID.inbox.api }),
	'chatwoot contact.import': parameters({ importFile: 'data' }),
	'chatwoot contact.merge': parameters({ baseContactId: 34, mergeeContactId: 35 }),
	'chatwoot contact.search': parameters({ q: 'Anna' }),
	'chatwoot contactNote.getAll': answer([{ id: 1, content: 'A note' }]),
	'chatwoot conversation.assign': parameters({ assigneeId: ID.agent }),
	'chatwoot conversation.getAttachments': example,
	'chatwoot conversation.getParticipants': example,
	'chatwoot conversation.search': rows({ id: 1 }),
	'chatwoot conversation.addParticipants': parameters({ userIds: [2] }),
	'chatwoot conversation.setParticipants': parameters({ userIds: [2] }),
	'chatwoot internalChannel.addMembers': parameters({ userIds: [3] }),
	'chatwoot internalChannel.getCategories': example,
	'chatwoot internalMessage.createPoll': answer({ id: 5 }),
	'chatwoot internalMessage.pin': parameters({ id: 2 }),
	'chatwoot internalMessage.react': parameters({ message: 2 }),
	'chatwoot internalMessage.unpin': parameters({ id: 2 }),
	'chatwoot message.edit': parameters({ messageId: 51 }),
	'chatwoot message.retry': parameters({ messageId: 51 }),
	'chatwoot message.translate': answer({ content: 'Good day' }),
	'chatwoot notification.getAll': example,
	'chatwoot notification.markAsUnread': parameters({ id: 4 }),
	'chatwoot recurringMessage.getAll': rows({ id: 2, content: 'Good evening' }),
	'chatwoot recurringMessage.update': {
		parameters: { recurringId: 2 },
		lookUp: { payload: [{ id: 2, content: 'Good evening', status: 'active' }] },
	},
	'chatwoot scheduledMessage.getAll': rows({ id: 2, content: 'Good evening' }),
	'chatwoot search.articles': answer({ payload: { articles: [{ id: 1, title: 'Delivery' }] } }),
	'chatwoot search.contacts': parameters({ q: 'Anna' }),
	'chatwoot search.conversations': parameters({ q: 'Anna' }),
	'chatwoot search.messages': parameters({ q: 'Answer' }),
	'chatwootAdmin agent.createMany': parameters({ emails: ['pavel@example.com'] }),
	'chatwootAdmin campaign.getAll': answer([{ id: 1, title: 'Spring' }]),
	'chatwootAdmin company.search': example,
	'chatwootAdmin customAttribute.create': parameters({
		attributeKey: "={{ 'torture_' + $itemIndex }}",
	}),
	'chatwootAdmin dashboardApp.getAll': answer([{ id: 1, title: 'Orders' }]),
	'chatwootAdmin inbox.addMembers': parameters({ userIds: [ID.agent] }),
	'chatwootAdmin inbox.getAgentBot': answer({ agent_bot: { id: ID.bot, name: 'Robot' } }),
	'chatwootAdmin inbox.setMembers': parameters({ userIds: [ID.agent] }),
	'chatwootAdmin integration.updateHook': {
		parameters: { hookId: 2 },
		answer: 'example',
	},
	'chatwootAdmin integration.createHook': parameters({ appId: 'webhook' }),
	'chatwootAdmin macro.update': parameters({ id: 1 }),
	'chatwootAdmin macro.execute': parameters({ id: 1, conversationIds: [1] }),
	'chatwootAdmin portal.update': parameters({ id: 'help-r0', updateFields: { color: '#000000' } }),
	'chatwootAdmin team.setMembers': parameters({ userIds: [ID.agent] }),
	'chatwootAdmin webhook.create': parameters({
		url: "={{ 'https://receiver.example.com/' + $itemIndex }}",
	}),
	'chatwootAdmin webhook.getAll': answer({ payload: { webhooks: [{ id: 2, name: 'All' }] } }),
	'chatwootAdmin webhook.update': {
		parameters: {
			webhookId: 3,
			updateFields: { url: 'https://n8n.example.com/webhook/r0/1' },
		},
		answer: 'example',
	},
	'chatwootReports appliedSla.download': answer('Conversation ID,SLA Policy\n1,Fast\n'),
	'chatwootReports auditLog.getAll': example,
	'chatwootReports csat.getAll': example,
	'chatwootReports report.getFirstResponseTimeDistribution': answer({
		'Channel::Api': { '0-1h': 3 },
	}),
	'chatwootReports report.getOutgoingMessagesCount': answer([
		{ id: 2, name: 'Pavel', outgoing_messages_count: 3 },
	]),
	'chatwootReports summaryReport.getByChannel': answer({
		'Channel::Api': { open: 1, resolved: 0, pending: 0, snoozed: 0, total: 1 },
	}),
};
