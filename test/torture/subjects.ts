import path from 'node:path';
import type { ICredentialType, INodeParameters, INodeType } from 'n8n-workflow';
import manifest from '../../package.json';
import { ACCOUNT, DEMO_CHAT } from '../../sandbox/amojo/seed';
import { ID } from '../../sandbox/chatwoot/seed';
import type { Offered } from '../support/contracts';
import { everyOperation } from '../support/contracts';
import { fewest, samplesOf } from '../support/parameters';
import { FITS, HELPERS, SOURCE } from './fits';
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
	'chatwoot path:contact_identifier': SOURCE,
	'amojo body:account_id': ACCOUNT,
	'amojo path:conversation_id': DEMO_CHAT,
	'bridge query:from_currency': 'USDT',
	'bridge query:to_currency': 'RUB',
	'salebot body:client_id': 1001,
	'salebot query:client_id': 1001,
};

/** Calls nobody, so nothing can go wrong on its way. */
const CALLS_NOBODY = ['bridge answer.respond'];

export interface Subject {
	one: Offered;
	parameters: INodeParameters;
	/** What is answered where the local server does no such thing. */
	success: Success | undefined;
}

/** Every operation that calls somebody, with parameters that it takes. */
export async function subjects(): Promise<Subject[]> {
	const all = everyOperation().filter(({ title }) => !CALLS_NOBODY.includes(title));
	return await Promise.all(
		all.map(async (one) => ({ one, parameters: await parametersOf(one), success: successOf(one) })),
	);
}

function successOf({ title, entry, contract }: Offered): Success | undefined {
	// Helpers call in several ways: what the server refuses them is theirs to deal with.
	if (entry.contract === null) return undefined;
	const { answer, lookUp } = FITS[title] ?? {};
	const example = contract.examples(entry.contract).find(({ status }) => status.startsWith('2'));
	const own = answer === 'example' ? example : answer;
	return {
		isOwn: (method, url) =>
			endsOf(url)
				.flatMap((end) => contract.match(method, end))
				.some(({ operation }) => operation.id === entry.contract),
		status: Number(example?.status ?? 200),
		value: own?.value ?? example?.value ?? {},
		...(own && { isForced: true }),
		...(lookUp !== undefined && { lookUp }),
	};
}

/** A path, and what it is without the first steps, which a contract may leave to the base address. */
const endsOf = (url: string) =>
	url.split('/').map((_, index, steps) => `/${steps.slice(index + 1).join('/')}`);

async function parametersOf(one: Offered): Promise<INodeParameters> {
	const { title, entry } = one;
	if (entry.contract === null) {
		const written = HELPERS[title];
		if (!written) throw new Error(`test/torture/fits.ts says nothing of ${title}`);
		return written;
	}
	const samples = samplesOf(one).map((sample) => ({
		...sample,
		value:
			SEEDED[`${entry.vendor} ${entry.resource} ${sample.key}`] ??
			SEEDED[`${entry.vendor} ${sample.key}`] ??
			sample.value,
	}));
	return { ...(await fewest(one, samples)), ...FITS[title]?.parameters };
}
