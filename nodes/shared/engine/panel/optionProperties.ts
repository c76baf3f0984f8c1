import type { INodeProperties } from 'n8n-workflow';
import { perObject } from '../../vocabulary/perObject';
import type { Field, Operation, Resource } from '../../vocabulary/types';

/** A property as text: many operations share one object, so it is written once. */
export const propertyText = perObject((property: INodeProperties) => JSON.stringify(property));

/** Which operations of which resources have an option. */
type Owners = ReadonlyMap<string, ReadonlySet<string>>;

interface Option {
	property: INodeProperties;
	owners: Owners;
}

/** Resources that share one collection of options. */
interface Group {
	property: INodeProperties;
	/** All operations of each of its resources. */
	resources: Owners;
	options: ReadonlyMap<string, Option>;
}

const OPERATION = '/operation';
const RESOURCE = '/resource';

/**
 * The options of all resources, in as few collections as possible, since each would carry those of the
 * engine once more. Options that not every operation has say which do.
 */
export function optionProperties(
	resources: readonly Resource[],
	optionsOf: (operation: Operation) => Field | undefined,
): INodeProperties[] {
	const groups: Group[] = [];
	for (const resource of resources) {
		const group = groupOf(resource, optionsOf);
		if (group) add(groups, group);
	}
	return groups.map(shown);
}

/** Joins a group to the first that takes it. */
function add(groups: Group[], group: Group): void {
	for (const [place, one] of groups.entries()) {
		const joined = join(one, group);
		if (!joined) continue;
		groups[place] = joined;
		return;
	}
	groups.push(group);
}

function groupOf(
	{ value, operations }: Resource,
	optionsOf: (operation: Operation) => Field | undefined,
): Group | undefined {
	const collections = operations.map((one) => ({ name: one.value, field: optionsOf(one) }));
	const property = collections.find(({ field }) => field !== undefined)?.field?.property;
	if (!property) return undefined;
	const options = new Map<string, Option>();
	for (const { name, field } of collections) {
		for (const { property: option } of field?.children ?? []) {
			const key = propertyText(option);
			const owned = options.get(key)?.owners.get(value) ?? new Set();
			options.set(key, { property: option, owners: new Map([[value, new Set([...owned, name])]]) });
		}
	}
	return {
		// Without what one operation has in it.
		property: { ...property, options: [] },
		resources: new Map([[value, new Set(operations.map((one) => one.value))]]),
		options,
	};
}

/** Both as one; undefined where it could not be said of each option who has it. */
function join(a: Group, b: Group): Group | undefined {
	if (propertyText(a.property) !== propertyText(b.property)) return undefined;
	const resources = new Map([...a.resources, ...b.resources]);
	const options = new Map(a.options);
	for (const [key, { property, owners }] of b.options) {
		options.set(key, {
			property,
			owners: new Map([...(options.get(key)?.owners ?? []), ...owners]),
		});
	}
	const names = [...options.values()].map(({ property }) => property.name);
	const isClear = [...options.values()].every(({ owners }) => isSayable(owners, resources));
	return isClear && new Set(names).size === names.length
		? { property: a.property, resources, options }
		: undefined;
}

const all = (owners: Owners) => [...new Set([...owners.values()].flatMap((names) => [...names]))];

/** n8n shows what has one of the resources and one of the operations: that must be these pairs alone. */
function isSayable(owners: Owners, resources: Owners): boolean {
	const operations = all(owners);
	return [...owners].every(([resource, names]) =>
		operations.every((one) => names.has(one) || !resources.get(resource)?.has(one)),
	);
}

function shown({ property, resources, options }: Group): INodeProperties {
	return {
		...property,
		options: [...options.values()]
			.sort((a, b) => a.property.displayName.localeCompare(b.property.displayName, 'en'))
			.map((option) => withOwners(option, resources)),
		displayOptions: { show: { resource: [...resources.keys()] } },
	};
}

function withOwners({ property, owners }: Option, resources: Owners): INodeProperties {
	const isOfAll = owners.size === resources.size;
	const hasAll = [...owners].every(([one, names]) => names.size === resources.get(one)?.size);
	if (isOfAll && hasAll) return property;
	return {
		...property,
		displayOptions: {
			show: {
				...(!isOfAll && { [RESOURCE]: [...owners.keys()] }),
				...(!hasAll && { [OPERATION]: all(owners) }),
			},
		},
	};
}
