import path from 'node:path';
import type { INodeProperties, INodeType } from 'n8n-workflow';
import manifest from '../../package.json';
import { shownFields } from '../../nodes/shared/engine/describe';
import { everyOperation, type Offered } from '../support/contracts';

/** What every page of the editor loads, also for people who use none of it. */
const LARGEST = 200_000;

const nodes = manifest.n8n.nodes.map((file): [string, INodeType] => {
	const source = path.join(__dirname, '../..', file.replace(/^dist\//, '').replace(/\.js$/, ''));
	const name = path.basename(source).replace('.node', '');
	const loaded: unknown = jest.requireActual(source);
	const Class: unknown = Reflect.get(Object(loaded), name);
	return [name, Reflect.construct(Class as new () => INodeType, []) as INodeType];
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

it('orders every write that concerns a thing of its path', () => {
	const wrong = everyOperation().filter(({ operation }) => {
		const isWrite = operation.method !== undefined && operation.method !== 'GET';
		const concerns = shownFields(operation).some(({ wire }) => wire?.startsWith('path:'));
		return isWrite && concerns && !operation.lane;
	});
	expect(wrong.map(({ title }) => title)).toEqual([]);
});

/** Calls that only look. */
function isRead({ operation, contract }: Offered): boolean {
	// Salebot clears a history by GET.
	if (operation.contract === 'clear_history') return false;
	if (operation.method !== undefined) return operation.method === 'GET' || operation.reads === true;
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
