import type { INodeProperties } from 'n8n-workflow';
import { engineFields, tellingRate } from './options';
import { toolDescription } from './toolText';
import { formProperties } from './forms';
import { optional } from '../../vocabulary/fields';
import { optionProperties, propertyText } from './optionProperties';
import { perObject } from '../../vocabulary/perObject';
import { outputFields } from '../../vocabulary/thing';
import type { Field, NodeSpec, Operation, Resource } from '../../vocabulary/types';

/**
 * The fields an operation shows: its own, how much of its output is wanted, then the engine's options
 * merged into its `options`.
 */
export const shownFields = perObject((operation: Operation): readonly Field[] => {
	const own = operation.fields.find((field) => field.name === 'options');
	const options = engineFields(operation, own?.children ?? []);
	const forms: readonly Field[] = operation.yields ? outputFields : [];
	return [...operation.fields.filter((field) => field !== own), ...forms, options];
});

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
		]),
		...fieldProperties(spec.resources),
		...formProperties(spec.resources),
		...optionProperties(spec.resources, (operation) =>
			tellingRate(shownFields(operation).find(isOptions), operation.api ?? spec.api),
		),
	];
}

const NOT_AS_TOOL = { displayOptions: { hide: { '@tool': [true] } } };

const isNoTool = ({ noTool }: Operation): boolean => noTool === true;

function operationProperty(resource: Resource): INodeProperties {
	const ofAll = resource.who ?? sharedBy(resource.operations);
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource.value] } },
		...said(ofAll),
		options: resource.operations
			.map(({ name, value, action, description, who = '', noTool }) => ({
				name,
				value,
				action,
				// n8n prescribes the words of this one to the letter.
				...said(description, ofAll.startsWith(who) || value === 'upsert' ? '' : who),
				...(noTool && NOT_AS_TOOL),
			}))
			.sort(byName),
		default: firstOf(resource.operations),
	};
}

/** Whose credential all of them take, where that is the same. */
function sharedBy(operations: readonly Operation[]): string {
	const all = new Set(operations.map(({ who = '' }) => who));
	return all.size === 1 ? ([...all][0] ?? '') : '';
}

/** What an operation does, and whose credential it takes. */
function said(does = '', who = ''): { description?: string } {
	if (does === '' || who === '') return does + who === '' ? {} : { description: does + who };
	return { description: `${does.replace(/\.$/, '')}. ${who}.` };
}

/** A property with what shows it. */
interface Placed {
	field: Field;
	resources: string[];
	operations: string[];
}

/**
 * Puts a row of properties into a list so that they keep their order in it. As much as can be is shared
 * with the list; the rest comes between, even what the list has elsewhere: it stands there a second time.
 */
function weave(
	list: readonly Placed[],
	row: readonly Placed[],
	nameOf: (one: Placed) => string,
	share: (known: Placed, one: Placed) => void,
): Placed[] {
	const names = list.map(nameOf);
	const own = row.map(nameOf);
	const shared = mostShared(own, names);
	const woven: Placed[] = [];
	let place = 0;
	for (const [entry, one] of row.entries()) {
		let known = list[place];
		while (known && shared(entry, place + 1) === shared(entry, place)) {
			woven.push(known);
			known = list[++place];
		}
		const isKnown =
			known && names[place] === own[entry] && shared(entry, place) > shared(entry + 1, place);
		if (known && isKnown) {
			share(known, one);
			place += 1;
		}
		woven.push(isKnown && known ? known : one);
	}
	return [...woven, ...list.slice(place)];
}

/** How much text two rows can share in one order, from an entry of each on. */
function mostShared(row: readonly string[], list: readonly string[]) {
	const width = list.length + 1;
	const most = new Array<number>((row.length + 1) * width).fill(0);
	const from = (entry: number, place: number) => most[entry * width + place] ?? 0;
	for (let entry = row.length - 1; entry >= 0; entry -= 1) {
		const name = row[entry] ?? '';
		for (let place = list.length - 1; place >= 0; place -= 1) {
			const alike = list[place] === name ? name.length + from(entry + 1, place + 1) : 0;
			const others = Math.max(from(entry + 1, place), from(entry, place + 1));
			most[entry * width + place] = Math.max(alike, others);
		}
	}
	return from;
}

/** The same for fields that look the same and are shown under the same conditions. */
const looksOf = ({ property, show, freedBy, unless }: Field): string =>
	[propertyText(property), show && JSON.stringify(show), freedBy, unless].join('\n');

const keyOf = ({ field, operations }: Placed): string => [looksOf(field), ...operations].join('\n');

/**
 * What several resources show in the same way, such as Return All, once for all of them: it would weigh
 * much if each had its own. Each resource keeps the order of its own.
 */
function fieldProperties(resources: readonly Resource[]): INodeProperties[] {
	let all: Placed[] = [];
	for (const resource of resources) {
		all = weave(all, placedFields(resource), keyOf, (known, { resources: more }) => {
			known.resources = [...known.resources, ...more];
		});
	}
	return all.flatMap(shownIn);
}

/** As n8n says that somebody has added a field. */
const ADDED = [{ _cnd: { exists: true as const } }];

function shownIn({ field, resources, operations }: Placed): INodeProperties[] {
	const { freedBy, unless } = field;
	// From the root: n8n looks for other names among the parameters of the same level.
	const added = { [`/${freedBy ?? unless}`]: ADDED };
	const own = Object.entries(field.show ?? {}).map(([name, values]) => [name, [...values]]);
	const show = { resource: resources, operation: operations, ...Object.fromEntries(own) };
	if ((freedBy ?? unless) === undefined) return [{ ...field.property, displayOptions: { show } }];
	const before = { ...field.property, displayOptions: { show, hide: added } };
	if (freedBy === undefined) return [before];
	return [before, { ...optional(field).property, displayOptions: { show: { ...show, ...added } } }];
}

/** One property for all operations of the resource that show exactly the same one. */
function placedFields({ value, operations }: Resource): Placed[] {
	let placed: Placed[] = [];
	for (const operation of operations) {
		const row = shownFields(operation)
			.filter((field) => !isOptions(field) && !isForm(field))
			.map((field) => ({ field, resources: [value], operations: [operation.value] }));
		placed = weave(
			placed,
			row,
			({ field }) => looksOf(field),
			(known, { operations: more }) => {
				known.operations = [...known.operations, ...more];
			},
		);
	}
	return placed;
}

const isForm = (field: Field) => outputFields.some((own) => own === field);

const isOptions = (field: Field) => field.name === 'options' && field.children !== undefined;

function firstOf(list: ReadonlyArray<{ value: string }>): string {
	return list[0]?.value ?? '';
}

function byName(a: { name: string }, b: { name: string }): number {
	return a.name.localeCompare(b.name, 'en');
}
