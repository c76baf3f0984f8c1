import type { INodeProperties } from 'n8n-workflow';
import { engineFields } from './options';
import { toolDescription } from './toolText';
import { formProperties } from './forms';
import { outputFields } from '../vocabulary/thing';
import type { Field, NodeSpec, Operation, Resource } from '../vocabulary/types';

/**
 * The fields an operation shows: its own, how much of its output is wanted, then the engine's options
 * merged into its `options`.
 */
export function shownFields(operation: Operation): readonly Field[] {
	const own = operation.fields.find((field) => field.name === 'options');
	const options = engineFields(operation, own?.children ?? []);
	const forms: readonly Field[] = operation.yields ? outputFields : [];
	return [...operation.fields.filter((field) => field !== own), ...forms, options];
}

/** Every property of a node, made from its resources. */
export function describe(spec: NodeSpec): INodeProperties[] {
	return [
		...(spec.fields ?? []).map(({ property }) => property),
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: spec.resources
				.map(({ name, value, description, operations }) => ({
					name,
					value,
					...(description && { description }),
					...(operations.every(isNoTool) && NOT_AS_TOOL),
				}))
				.sort(byName),
			default: firstOf(spec.resources),
		},
		...spec.resources.flatMap((resource) => [
			operationProperty(resource),
			...resource.operations
				.filter((one) => !isNoTool(one))
				.map((one) => toolDescription(spec, resource.value, one, shownFields(one))),
			...fieldProperties(resource),
		]),
		...formProperties(spec.resources),
		...optionProperties(spec.resources),
	];
}

const NOT_AS_TOOL = { displayOptions: { hide: { '@tool': [true] } } };

const isNoTool = ({ noTool }: Operation): boolean => noTool === true;

function operationProperty(resource: Resource): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource.value] } },
		options: resource.operations
			.map(({ name, value, action, description, noTool }) => ({
				name,
				value,
				action,
				...(description && { description }),
				...(noTool && NOT_AS_TOOL),
			}))
			.sort(byName),
		default: firstOf(resource.operations),
	};
}

/** One property for all operations of the resource that show exactly the same one. */
function fieldProperties(resource: Resource): INodeProperties[] {
	const merged = new Map<string, { field: Field; operations: string[]; after: number }>();
	for (const operation of resource.operations) {
		for (const [position, field] of shownFields(operation).entries()) {
			if (isOptions(field) || isForm(field)) continue;
			const key = JSON.stringify([field.property, field.show]);
			const known = merged.get(key);
			if (known) {
				known.operations.push(operation.value);
				known.after = Math.max(known.after, position);
			} else merged.set(key, { field, operations: [operation.value], after: position });
		}
	}
	// A merged property must stand after every property that any of its operations shows before it.
	return [...merged.values()]
		.sort((a, b) => a.after - b.after)
		.map(
			({ field, operations }): INodeProperties => ({
				...field.property,
				displayOptions: {
					show: {
						resource: [resource.value],
						operation: operations,
						...Object.fromEntries(
							Object.entries(field.show ?? {}).map(([name, values]) => [name, [...values]]),
						),
					},
				},
			}),
		);
}

const isForm = (field: Field) => outputFields.some((own) => own === field);

const isOptions = (field: Field) => field.name === 'options' && field.children !== undefined;

/** The options stand once for all resources that have exactly the same. */
function optionProperties(resources: readonly Resource[]): INodeProperties[] {
	const merged = new Map<string, { property: INodeProperties; owners: string[] }>();
	for (const resource of resources) {
		const property = optionsOf(resource);
		if (!property) continue;
		const key = JSON.stringify(property);
		const known = merged.get(key);
		if (known) known.owners.push(resource.value);
		else merged.set(key, { property, owners: [resource.value] });
	}
	return [...merged.values()].map(({ property, owners }) => ({
		...property,
		displayOptions: { show: { resource: owners } },
	}));
}

/** The options of a resource; those that not every operation has say which do. */
function optionsOf({ operations }: Resource): INodeProperties | undefined {
	const merged = new Map<string, { property: INodeProperties; owners: string[] }>();
	const collections = operations.map((operation) => ({
		owner: operation.value,
		field: shownFields(operation).find(isOptions),
	}));
	for (const { owner, field } of collections) {
		for (const { property } of field?.children ?? []) {
			const key = JSON.stringify(property);
			const known = merged.get(key);
			if (known) known.owners.push(owner);
			else merged.set(key, { property, owners: [owner] });
		}
	}
	const first = collections.find(({ field }) => field !== undefined)?.field;
	if (!first) return undefined;
	const options = [...merged.values()]
		.sort((a, b) => a.property.displayName.localeCompare(b.property.displayName, 'en'))
		.map(({ property, owners }) =>
			owners.length === operations.length
				? property
				: { ...property, displayOptions: { show: { '/operation': owners } } },
		);
	return { ...first.property, options };
}

function firstOf(list: ReadonlyArray<{ value: string }>): string {
	return list[0]?.value ?? '';
}

function byName(a: { name: string }, b: { name: string }): number {
	return a.name.localeCompare(b.name, 'en');
}
