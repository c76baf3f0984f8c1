import type { INodeType } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { MOST_FIELDS, shownAs } from '../../nodes/shared/vocabulary/thing';
import { previewOf } from '../../harness/schema-files';
import type { Offered } from '../support/contracts';
import { everyOperation } from '../support/contracts';
import { nodeOf } from '../torture/subjects';

const all = everyOperation();
const chatwoot = all.filter(({ entry }) => entry.vendor === 'chatwoot');
const yielding = all.filter(({ operation }) => operation.yields !== undefined);

/** A file, rows of a file, a page or an address: there is nothing in them to choose. */
const NO_THING = [
	/ csvReport\./,
	/\.download$/,
	'chatwootClient clientSurvey.getPage',
	'chatwootPlatform platformUser.getSsoLink',
	'chatwootPlatform platformUser.getAccessToken',
];

/** What a mere confirmation has at most. */
const CONFIRMATION = 4;

function examplesOf(one: Offered): unknown[] {
	return previewOf(one.entry.node, `${one.entry.resource}.${one.entry.operation}`);
}

it('every list and thing of Chatwoot has Output', () => {
	const without = chatwoot.filter(({ title, operation }) => {
		const exempt = NO_THING.some((one) =>
			typeof one === 'string' ? one === title : one.test(title),
		);
		return operation.yields === undefined && !exempt;
	});
	const reading = without.filter(({ operation: { method, reads, paging } }) =>
		Boolean(method === 'GET' || reads || paging),
	);
	const named = without.filter(({ entry }) =>
		/^(get|search|find|filter|create|update|upsert)/.test(entry.operation),
	);
	const large = without.filter((one) =>
		examplesOf(one).some((item) => Object.keys(Object(item)).length > CONFIRMATION),
	);
	expect(reading.map(({ title }) => title)).toEqual([]);
	expect(large.map(({ title }) => title)).toEqual([]);
	// What these change is told by what they were asked.
	expect(named.map(({ title }) => title)).toEqual([
		'chatwoot group.updateSetting',
		'chatwoot group.updateMemberRole',
	]);
});

/** One ID an item, or what a model that asked for it needs whole. */
const SHORT = 4;

it('every list of every node that is more than IDs has Output, and so has all that is wide', () => {
	const without = all.filter((one) => {
		const { paging, yields, fields } = one.operation;
		if (yields !== undefined || / csvReport\./.test(one.title)) return false;
		const most = Math.max(0, ...examplesOf(one).map((item) => Object.keys(Object(item)).length));
		const isList = paging !== undefined || fields.some(({ name }) => name === 'returnAll');
		return most > MOST_FIELDS || (isList && most > SHORT);
	});
	expect(without.map(({ title }) => title)).toEqual([]);
});

/** What no recorded answer shows, so that there is no preview of it. */
const UNSEEN = [
	'chatwoot internalMessage.createPoll',
	'chatwoot internalMessage.vote',
	'chatwoot search.articles',
	'chatwootReports appliedSla.getAll',
];

it.each(yielding.map((one) => [one.title, one] as const))('%s: at most ten fields', (_, one) => {
	const { yields } = one.operation;
	if (!yields) throw new Error('it yields nothing');
	expect(Object.keys(yields.brief).length).toBeLessThanOrEqual(MOST_FIELDS);
	const items = examplesOf(one) as Array<Record<string, never>>;
	expect(items.length > 0).toBe(!UNSEEN.includes(one.title));
	const { result } = shownAs({ output: 'simplified' }, yields, items);
	for (const item of result as Array<Record<string, unknown>>) {
		expect(Object.keys(item).length).toBeLessThanOrEqual(MOST_FIELDS);
		expect(Object.keys(item).filter((name) => !(name in yields.brief))).toEqual([]);
	}
});

/** What amoCRM writes besides the few keys that its contract gives as an example. */
const NOT_IN_EXAMPLES = [
	...['country', 'currency', 'current_user_id', 'amojo_rights'].map((one) => `account.get: ${one}`),
	...['lang', 'is_admin', 'is_active', 'group_id', 'role_id'].map(
		(one) => `account.getUsers: ${one}`,
	),
	...['first_name', 'last_name', 'responsible_user_id', 'created_at', 'updated_at'].map(
		(one) => `contact.getAll: ${one}`,
	),
	...['tags', 'companies'].map((one) => `contact.getAll: ${one}`),
].map((one) => `amocrm ${one}`);

/** What the server writes in cases that no recorded answer is of. */
const NOT_RECORDED = [
	'chatwoot conversation.getAttachments: transcribed_text',
	'chatwoot conversation.getAttachments: downloadError',
	'chatwoot search.everything: article_ids',
	'chatwoot search.everything: article_titles',
	'chatwoot internalMessage.getAll: attachment_urls',
	'chatwoot internalMessage.search: channel_ids',
	'chatwoot internalMessage.search: channel_names',
	'chatwoot internalMessage.search: direct_message_ids',
	'chatwootAdmin campaign.getAll: scheduled_at',
	'chatwootReports liveReport.getGroupedMetrics: pending',
	'chatwootReports csat.getAll: agent_name',
];

it('names no field that no answer has', () => {
	const seen = new Map<unknown, Set<string>>();
	const known = new Map<unknown, string>();
	for (const one of yielding) {
		const { yields } = one.operation;
		const items = examplesOf(one) as Array<Record<string, never>>;
		if (!yields || items.length === 0) continue;
		const found = seen.get(yields) ?? new Set<string>();
		seen.set(yields, found);
		known.set(yields, known.get(yields) ?? one.title);
		const { result } = shownAs({ output: 'simplified' }, yields, items);
		for (const item of result as object[]) for (const name of Object.keys(item)) found.add(name);
	}
	const missing = [...seen].flatMap(([yields, found]) =>
		Object.keys(Object(Reflect.get(Object(yields), 'brief')))
			.filter((name) => !found.has(name))
			.map((name) => `${known.get(yields)}: ${name}`),
	);
	expect(missing.sort()).toEqual([...NOT_IN_EXAMPLES, ...NOT_RECORDED].sort());
});

describe('a person gets everything, an agent what matters, from the start', () => {
	const nodes = new Map(all.map((one) => [one.entry.node, nodeOf(one)]));
	it.each([...nodes])('%s', (name, { description }) => {
		const shownTo = (one: Offered, node: Pick<INodeType['description'], 'name'>) => {
			const { resource, operation } = one.entry;
			return description.properties.filter(
				(property) =>
					property.name === 'output' &&
					NodeHelpers.displayParameter({ resource, operation }, property, null, {
						...description,
						...node,
					}),
			);
		};
		for (const one of all.filter(({ entry }) => entry.node === name)) {
			const has = one.operation.yields !== undefined;
			const isFormOfFile = one.operation.fields.some((field) => field.name === 'output');
			if (isFormOfFile) continue;
			const person = shownTo(one, description).map((property) => property.default);
			const agent = shownTo(one, { name: `${name}Tool` }).map((property) => property.default);
			expect([one.title, person, agent]).toEqual([
				one.title,
				has ? ['raw'] : [],
				has ? ['simplified'] : [],
			]);
		}
	});
});
