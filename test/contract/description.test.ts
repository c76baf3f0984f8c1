import type { INodeProperties, INodeType } from 'n8n-workflow';
import manifest from '../../package.json';
import { describe as propertiesOf, shownFields } from '../../nodes/shared/engine/panel/describe';
import { isShownAtFirst, toolText } from '../../nodes/shared/engine/panel/toolText';
import { NODES } from '../../harness/catalog';
import { everyOperation, type Offered } from '../support/contracts';
import { loadedClass } from '../support/published';
import { everyField } from '../../nodes/shared/vocabulary/wire';
import { IDS_WITHOUT_LIST } from '../data/idsWithoutList';

/** What every page of the editor loads, also for people who use none of it. */
const LARGEST = 200_000;

const nodes = manifest.n8n.nodes.map((file): [string, INodeType] => {
	const node = loadedClass<INodeType>(file);
	return [node.constructor.name, node];
});

function everyProperty(properties: readonly INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => [
		property,
		...everyProperty(
			(property.options ?? []).flatMap((option) =>
				'values' in option ? option.values : 'type' in option ? [option] : [],
			),
		),
	]);
}

describe.each(nodes)('%s', (_, { description, methods = {} }) => {
	const properties = everyProperty(description.properties);

	it('is small enough', () => {
		expect(JSON.stringify(description).length).toBeLessThan(LARGEST);
	});

	it('has every method that its pickers, lists and mappers name', () => {
		const named = properties.flatMap(({ typeOptions = {}, modes = [] }) => [
			...modes.map((mode) => ['listSearch', mode.typeOptions?.searchListMethod]),
			['loadOptions', typeOptions.loadOptionsMethod],
			['resourceMapping', typeOptions.resourceMapper?.resourceMapperMethod],
		]);
		const missing = named.filter(([kind = '', name]) => {
			const known: unknown = Reflect.get(methods, kind);
			return name !== undefined && typeof Reflect.get(Object(known), name) !== 'function';
		});
		expect(missing).toEqual([]);
	});

	it('shows the options once a resource', () => {
		const shown = description.properties.filter(({ name }) => name === 'options');
		const resources = shown.flatMap(({ displayOptions }) => displayOptions?.show?.resource ?? []);
		expect(resources).toEqual([...new Set(resources)]);
	});
});

it.each<[string, RegExp]>([
	['salebot', /\. 0 is no limit\.$/],
	['amojo', /\. 0 is 5, since amojo states no limit\.$/],
	['amocrm', /\. 0 is what amoCRM allows: 7, never more\.$/],
	['chatwoot', /\. 0 is no limit\.$/],
])('%s says which rate Requests per Second comes to at 0', (name, words) => {
	const { spec } = NODES.find(({ node }) => node === name) ?? {};
	const rates = everyProperty(spec ? propertiesOf(spec) : []).filter(
		(property) => property.name === 'requestsPerSecond',
	);
	expect(rates.length).toBeGreaterThan(0);
	for (const { description } of rates) expect(description).toMatch(words);
});

it.each(NODES)('$title shows the fields of each operation as they are written', ({ spec }) => {
	const all = propertiesOf(spec);
	const inOrder = spec.resources.flatMap(({ value, operations }) =>
		operations.map((operation) => {
			const written = [...new Set(shownFields(operation).map(({ name }) => name))];
			const shown = all
				.filter(({ displayOptions: { show = {} } = {} }) => {
					const { resource = [], operation: of = [operation.value] } = show;
					return resource.includes(value) && of.includes(operation.value);
				})
				.map(({ name }) => name)
				.filter((name) => written.includes(name));
			return { title: `${value}.${operation.value}`, written, shown: [...new Set(shown)] };
		}),
	);
	const wrong = inOrder.filter(({ written, shown }) => written.join() !== shown.join());
	expect(wrong).toEqual([]);
});

it('offers a list for every ID of Chatwoot, or there is a reason why not', () => {
	const named = /Ids?$|^ids?$|^jid$|identifier|uuid/i;
	const told = /\bJ?L?IDs?\b/;
	const all = everyOperation()
		.filter(({ entry }) => entry.vendor === 'chatwoot')
		.flatMap(({ title, operation }) =>
			everyField(operation.fields).map(({ name, wire = '', property }) => {
				const { displayName, description = '', type, modes = [], typeOptions = {} } = property;
				const isId =
					type !== 'dateTime' &&
					(named.test(name) ||
						/[._:](id|ids|identifier|uuid)$|_ids?$|:(before|after)$/.test(wire) ||
						told.test(`${displayName} ${description}`) ||
						type === 'resourceLocator');
				const isListed =
					modes.some((mode) => mode.name === 'list') ||
					typeOptions.loadOptionsMethod !== undefined ||
					type === 'boolean';
				return { title, key: wire || name, isId, isListed };
			}),
		)
		.filter(({ isId }) => isId);
	expect(all.length).toBeGreaterThan(300);
	const without = all.filter(({ isListed }) => !isListed);
	const silent = without.filter(
		({ title, key }) =>
			!(key in IDS_WITHOUT_LIST) || (key === 'path:id' && !title.includes('platformUser')),
	);
	expect(silent.map(({ title, key }) => `${title} ${key}`)).toEqual([]);
	const unneeded = Object.keys(IDS_WITHOUT_LIST).filter(
		(key) => !without.some((one) => one.key === key),
	);
	expect(unneeded).toEqual([]);
});

it('orders every write that concerns a thing of its path', () => {
	const wrong = everyOperation().filter(({ operation }) => {
		const isWrite =
			operation.method !== undefined && operation.method !== 'GET' && operation.reads !== true;
		const concerns = shownFields(operation).some(({ wire }) => wire?.startsWith('path:'));
		return isWrite && concerns && !operation.lane;
	});
	expect(wrong.map(({ title }) => title)).toEqual([]);
});

it('orders every other write but those that make something new', () => {
	const writes = everyOperation().filter((one) => !isRead(one));
	expect(writes.length).toBeGreaterThan(200);
	const free = writes
		.filter(({ operation: { lane, many, together } }) => (lane ?? many ?? together) === undefined)
		.map(({ title }) => title);
	expect(free.length).toBeGreaterThan(20);
	expect(free.filter((title) => !/\.(create\w*|import|export|upload)$/.test(title))).toEqual([]);
});

/** Calls that only look. */
function isRead({ operation, contract }: Offered): boolean {
	// Salebot clears a history by GET.
	if (operation.method !== undefined) return operation.reads ?? operation.method === 'GET';
	const used = operation.uses ?? [];
	return used.length > 0 && used.every((id) => contract.operation(id).method === 'GET');
}

it('lets no read wait for another', () => {
	const reads = everyOperation().filter(isRead);
	expect(reads.length).toBeGreaterThan(100);
	expect(reads.filter(({ operation }) => operation.lane).map(({ title }) => title)).toEqual([]);
});

it('asks for the names of downloaded files by one parameter, wherever files are downloaded', () => {
	const asking = nodes.flatMap(([name, node]) => {
		const all = everyProperty(node.description.properties);
		const downloads = all.filter((one) => one.name === 'downloadAttachments').length;
		const prefixes = all.filter((one) => one.name === 'attachmentPrefix');
		return downloads > 0 ? [[name, downloads, prefixes.length, prefixes[0]?.displayName]] : [];
	});
	expect(asking).toEqual([
		['AmojoTrigger', 1, 1, 'Attachment Prefix'],
		['Chatwoot', 2, 2, 'Attachment Prefix'],
		['ChatwootTrigger', 1, 1, 'Attachment Prefix'],
		['SalebotTrigger', 1, 1, 'Attachment Prefix'],
	]);
});

describe('what few people need stands further down', () => {
	/** What every list and every output has, and what only chooses the form of a field. */
	const USUAL = /^(returnAll|limit|output|\w+Mode)$/;
	const MOST = 5;
	/** A message of an export, whose every column is a field. */
	const WIDE = ['amojo message.import'];

	it('no panel begins with more than a few fields that may be left alone', () => {
		const wrong = everyOperation().filter(({ title, operation }) => {
			const all = shownFields(operation);
			const optional = all.filter(
				(field) =>
					!field.children &&
					field.property.type !== 'notice' &&
					field.property.required !== true &&
					!USUAL.test(field.name) &&
					isShownAtFirst(field, all),
			);
			return optional.length > MOST && !WIDE.includes(title);
		});
		expect(wrong.map(({ title }) => title)).toEqual([]);
	});

	const RARE = [
		/^Buttons( As| \(JSON\))?$/,
		/^Hint Without Buttons$/,
		/Webhook( Body| Delimiter| .* (Key|Path))?$/,
		/^Content Attributes/,
		/^(Echo|Source|Campaign) ID$/,
		/^Header /,
	];

	it.each(RARE)('%s is an additional field wherever it is offered', (rare) => {
		const fields = everyOperation().flatMap(({ title, operation }) =>
			shownFields(operation).map((field) => ({ title, field })),
		);
		const offered = fields.flatMap(({ field }) => field.children ?? []);
		expect(offered.some(({ property }) => rare.test(property.displayName))).toBe(true);
		const above = fields.filter(
			({ field }) => !field.property.required && rare.test(field.property.displayName),
		);
		expect(above.map(({ title }) => title)).toEqual([]);
	});
});

it('makes fields depend only on additional ones that the operation offers', () => {
	const dependent = everyOperation().flatMap(({ title, operation }) =>
		shownFields(operation).flatMap(({ name, freedBy, unless }) => {
			const path = freedBy ?? unless;
			return path === undefined ? [] : [{ title, name, path, operation }];
		}),
	);
	expect(dependent.length).toBeGreaterThan(20);
	const wrong = dependent.filter(({ operation, path }) => {
		const [outer, inner] = path.split('.');
		const collection = shownFields(operation).find(({ name }) => name === outer);
		return !collection?.children?.some(({ name }) => name === inner);
	});
	expect(wrong.map(({ title, name }) => `${title} ${name}`)).toEqual([]);
});

describe('what an agent is told of its tools', () => {
	const told = everyOperation().map(({ title, operation }) => {
		const text = toolText(operation, shownFields(operation), 'X');
		return { title, operation, text };
	});

	it('begins with what it does and names every required field', () => {
		const wrong = told.filter(({ operation: { action, description, fields }, text }) => {
			const [verb = ''] = action.split(' ');
			const isSaid = description?.startsWith(`${verb} `) === true;
			const required = fields.filter((field) => field.property.required && !field.show);
			return (
				!text.startsWith(isSaid ? `X: ${description}` : `${action} in X.`) ||
				required.some(({ property }) => !text.includes(property.displayName))
			);
		});
		expect(wrong.map(({ title }) => title)).toEqual([]);
	});

	it('says of what deletes that it cannot be brought back, of what only looks that it only reads', () => {
		const deleting = told.filter(({ operation }) => /^(Delete|Clear) /.test(operation.action));
		expect(deleting.length).toBeGreaterThan(30);
		const silent = deleting.filter(({ text }) => !/cannot be (brought back|undone)/.test(text));
		expect(silent.map(({ title }) => title)).toEqual([]);
		const looking = told.filter(
			({ operation: { reads, method } }) => reads !== false && method === 'GET',
		);
		const unclear = looking.filter(
			({ operation, text }) => !operation.irrevocable && !text.endsWith('Reads only.'),
		);
		expect(unclear.map(({ title }) => title)).toEqual([]);
	});
});
