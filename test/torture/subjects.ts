import path from 'node:path';
import type { ICredentialType, INodeParameters, INodeType } from 'n8n-workflow';
import manifest from '../../package.json';
import { ACCOUNT, DEMO_CHAT } from '../../sandbox/amojo/seed';
import { ID } from '../../sandbox/chatwoot/seed';
import type { Offered } from '../support/contracts';
import { everyOperation } from '../support/contracts';
import { fewest, samplesOf } from '../support/parameters';
import type { Success } from './proxy';

/** The classes that package.json names, by n8n's name of each. */
function published<T>(kind: 'nodes' | 'credentials', nameOf: (one: T) => string): Map<string, T> {
	const loaded = manifest.n8n[kind].map((file) => {
		const source = path.join(__dirname, '../..', file.replace(/^dist\//, '').replace(/\.js$/, ''));
		const exported = jest.requireActual<Record<string, new () => T>>(source);
		const Class = exported[path.basename(source).split('.')[0] ?? ''];
		if (!Class) throw new Error(`${source} does not export its class`);
		return new Class();
	});
	return new Map(loaded.map((one) => [nameOf(one), one]));
}

const nodes = published<INodeType>('nodes', ({ description }) => description.name);
export const credentialTypes = [
	...published<ICredentialType>('credentials', ({ name }) => name).values(),
];

export function nodeOf({ entry }: Offered): INodeType {
	const found = nodes.get(entry.node);
	if (!found) throw new Error(`package.json names no node ${entry.node}`);
	return found;
}

/** What stands in the local servers' seeds, by the field that names it; a resource may say otherwise. */
const SEEDED: Readonly<Record<string, string | number>> = {
	'chatwoot path:account_id': '1',
	'chatwoot path:conversation_id': ID.conversation.anna,
	'chatwoot path:contact_id': ID.contact.anna,
	'chatwoot path:inbox_id': ID.inbox.baileys,
	'chatwoot body:inbox_id': ID.inbox.baileys,
	'chatwoot path:team_id': ID.team,
	'chatwoot contact path:id': ID.contact.anna,
	'chatwoot contactLabel path:id': ID.contact.anna,
	'chatwoot contactNote path:id': ID.contact.anna,
	'chatwoot group path:id': ID.group.team,
	'chatwoot inbox path:id': ID.inbox.api,
	'amojo body:account_id': ACCOUNT,
	'amojo path:conversation_id': DEMO_CHAT,
	'bridge query:from_currency': 'USDT',
	'bridge query:to_currency': 'RUB',
	'salebot body:client_id': 1001,
	'salebot query:client_id': 1001,
};

const picked = (value: string | number) => ({ __rl: true, mode: 'id', value });

/** Operations that no contract describes take what is written here. */
const HELPERS: Readonly<Record<string, INodeParameters>> = {
	'amocrm chat.createContactAndLink': { name: 'Torture', chatId: 'chat-1' },
	'amojo message.import': {
		conversationId: 'torture-1',
		time: 1_600_000_000,
		clientId: 'client-1',
		clientName: 'Torture',
		text: 'Hello',
	},
	'bridge rate.quote': { fromCurrency: 'USDT', toCurrency: 'RUB', fromAmount: '100', userId: '7' },
	'chatwootAdmin agent.get': { id: picked(ID.agent) },
	'chatwootAdmin agent.getByEmail': { email: 'agent@example.com' },
	'chatwootAdmin cannedResponse.upsert': { shortCode: 'torture', content: 'Hello' },
	'chatwootAdmin customAttribute.upsert': {
		attributeKey: 'torture',
		attributeDisplayName: 'Torture',
	},
	'chatwootClient clientContact.getOrCreate': { sourceId: 'torture', identifier: 'torture' },
	'chatwootClient clientConversation.getOrCreate': { contactIdentifier: 'torture' },
	'chatwoot message.react': { conversationId: picked(1), messageId: 1, content: '👍' },
	'chatwoot message.get': { conversationId: picked(1), messageId: 1 },
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
		options: { waitTimeout: 1, pollInterval: 0.2 },
	},
	'chatwoot group.syncAndWait': {
		id: picked(ID.group.team),
		options: { waitTimeout: 1, pollInterval: 0.2 },
	},
	'chatwoot group.sendMessage': { id: picked(ID.group.team), content: 'Hello' },
	'chatwoot contact.upsert': { additionalFields: {}, identifier: 'torture', name: 'Torture' },
	'chatwoot contactLabel.add': { id: picked(ID.contact.anna), labels: 'urgent' },
	'chatwoot contactLabel.remove': { id: picked(ID.contact.anna), labels: 'urgent' },
};

/** Calls nobody, so nothing can go wrong on its way. */
const CALLS_NOBODY = ['bridge answer.respond'];

export interface Subject {
	one: Offered;
	parameters: INodeParameters;
	success: Success;
}

/** Every operation that calls somebody, with parameters that it takes. */
export async function subjects(): Promise<Subject[]> {
	const all = everyOperation().filter(({ title }) => !CALLS_NOBODY.includes(title));
	return await Promise.all(
		all.map(async (one) => ({ one, parameters: await parametersOf(one), success: successOf(one) })),
	);
}

function successOf({ entry, contract }: Offered): Success {
	const documented = entry.contract === null ? [] : contract.examples(entry.contract);
	const example = documented.find(({ status }) => status.startsWith('2'));
	return { status: Number(example?.status ?? 200), value: example?.value ?? {} };
}

async function parametersOf(one: Offered): Promise<INodeParameters> {
	const { title, entry } = one;
	if (entry.contract === null) {
		const written = HELPERS[title];
		if (!written) throw new Error(`test/torture/subjects.ts says nothing of ${title}`);
		return written;
	}
	const samples = samplesOf(one).map((sample) => ({
		...sample,
		value:
			SEEDED[`${entry.vendor} ${entry.resource} ${sample.key}`] ??
			SEEDED[`${entry.vendor} ${sample.key}`] ??
			sample.value,
	}));
	return await fewest(one, samples);
}
