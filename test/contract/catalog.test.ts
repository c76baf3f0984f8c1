import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Field } from '../../nodes/shared/vocabulary/types';
import { describe as describeNode, shownFields } from '../../nodes/shared/engine/panel/describe';
import { NODES } from '../../harness/catalog';
import { contractFields } from '../support/contractFields';
import { concerned } from '../support/concerned';
import type { Offered } from '../support/contracts';
import { contractOf, everyOperation } from '../support/contracts';

const offered = everyOperation();
const documents = [...new Set(offered.map(({ entry }) => entry.document))];
const withContract = offered.filter(({ entry }) => entry.contract !== null);

describe.each(documents)('%s', (document) => {
	const own = offered.filter(({ entry }) => entry.document === document);
	const known = contractOf(document).operations.map(({ id }) => id);

	it('has one main operation of a node for each of its operations', () => {
		const main = own.filter(({ entry }) => entry.main).map(({ entry }) => entry.contract);
		expect([...main].sort()).toEqual([...known].sort());
	});

	it('knows every operation that a node names', () => {
		const named = own.map(({ entry }) => entry.contract);
		expect(named.filter((id) => id !== null && !known.includes(id))).toEqual([]);
	});
});

it('uses in helpers what the contracts know', () => {
	// A helper may call another API of its vendor.
	const known = documents.flatMap((document) =>
		contractOf(document).operations.map(({ id }) => id),
	);
	expect(offered.flatMap(({ entry }) => entry.uses).filter((id) => !known.includes(id))).toEqual(
		[],
	);
});

/** Helpers whose every call may be repeated though one of them, by itself, may not be. */
const REPEATABLE = [
	'amojo message.import',
	'chatwoot contact.upsert',
	'chatwootClient clientContact.getOrCreate',
	'chatwootAdmin cannedResponse.upsert',
	'chatwootAdmin customAttribute.upsert',
];

it('repeats a helper where every call it makes may be repeated', () => {
	const safe = new Map(
		offered
			.filter(({ entry }) => entry.main)
			.map(({ entry, operation }) => [entry.contract, operation.idempotent]),
	);
	const helpers = offered.filter(({ entry }) => entry.contract === null && entry.uses.length > 0);
	const wrong = helpers.filter(({ title, entry, operation }) => {
		const repeatable = entry.uses.every((id) => safe.get(id)) || REPEATABLE.includes(title);
		return operation.idempotent !== repeatable;
	});
	expect(wrong.map(({ title }) => title)).toEqual([]);
});

/** The vendor's name in camelCase, as the house writes it. */
const camel = (name: string) =>
	name.replace(/[[\]_]+(\w?)/g, (_, letter: string) => letter.toUpperCase());

const WRAPPERS = new Set(['message', 'payload', 'profile']);

/** The names a parameter may bear for a field: its own, or those of the values it stands in. */
function namesFor(key: string): string[] {
	const parts = key.slice(key.indexOf(':') + 1).split('.');
	return parts.flatMap((_, index) => {
		const path = parts.slice(0, index + 1);
		const shorter = path.filter((part, at) => at === path.length - 1 || !WRAPPERS.has(part));
		const wrapped = path.length > 1 ? [path.slice(1)] : [];
		return [path, shorter, ...wrapped].flatMap((names) => {
			const name = camel(names.join('_'));
			return [name, `${name}Json`];
		});
	});
}

const isStated = (value: unknown) => value !== undefined;

const targetOf = ({ entry, contract }: Offered) => contract.operation(String(entry.contract));

describe('can send every field of its contract, by the main operation', () => {
	const own = ({ entry, contract }: Offered) =>
		entry.main && entry.contract !== null
			? contractFields(contract, contract.operation(entry.contract)).filter(({ branch }) => !branch)
			: [];

	it.each(concerned(370, own, offered))('%s', (_, fields, { entry }) => {
		const missing = fields.filter(({ key }) => !(key in entry.fields));
		expect(missing.map(({ key }) => key)).toEqual([]);
	});
});

describe('repeats what the contract says of repeating, no more and no less', () => {
	const stated = (one: Offered) => [targetOf(one).definition['x-idempotent']].filter(isStated);

	it.each(concerned(290, stated, withContract))('%s', (_, [mayBe], { operation }) => {
		expect(operation.idempotent).toBe(mayBe);
	});
});

describe('names the permission that the contract demands', () => {
	const demanded = (one: Offered) => [targetOf(one).definition['x-permission']].filter(isStated);

	it.each(concerned(40, demanded, withContract))('%s', (_, __, { operation }) => {
		expect(operation.needs).toEqual(expect.stringMatching(/\w/));
	});
});

describe.each(withContract.map((one) => [one.title, one] as const))('%s', (_, one) => {
	const { entry, operation, contract } = one;
	const target = targetOf(one);
	const fields = contractFields(contract, target);

	it('sets a field by the parameter of its own, where there is one', () => {
		const own = new Map(
			shownFields(operation)
				.flatMap((field) =>
					(field.children ?? [field]).map((inner) => ({
						at: field === inner ? field.name : `${field.name}.${inner.name}`,
						wire: String(inner.wire),
					})),
				)
				.map(({ at, wire }) => [at, wire]),
		);
		const wires = new Set(own.values());
		const indirect = Object.entries(entry.fields).filter(
			([key, { at }]) => wires.has(key) && own.get(at) !== key,
		);
		expect(indirect).toEqual([]);
	});

	it('invents no field', () => {
		const known = fields.map(({ key }) => key);
		expect(Object.keys(entry.fields).filter((key) => !known.includes(key))).toEqual([]);
	});

	it('calls its parameters as the vendor does', () => {
		const odd = Object.entries(entry.fields).filter(
			([key, { at }]) => !namesFor(key).includes(at.split('.').pop() ?? ''),
		);
		expect(odd.map(([key, { at }]) => `${key} at ${at}`)).toEqual([]);
	});

	it('sends by the documented method to the documented path', () => {
		const found = contract.match(operation.method ?? 'GET', operation.path ?? '');
		expect(found.map(({ operation: { id } }) => id)).toContain(target.id);
	});
});

/** What the panel says, in camelCase; n8n's own words have their fixed values. */
const valueOf = (name: string) => {
	const words = name
		.replace(/[^A-Za-z0-9 ]/g, ' ')
		.split(' ')
		.filter(Boolean);
	const [first = '', ...rest] = words.map((word) => word.toLowerCase());
	const value = first + rest.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('');
	return { getMany: 'getAll', createOrUpdate: 'upsert' }[value] ?? value;
};

it('offers each resource in one node of a folder only, where the output previews lie', () => {
	const offers = NODES.flatMap(({ folder, spec }) =>
		spec.resources.map(({ value }) => `${folder}/${value}`),
	);
	expect(offers).toEqual([...new Set(offers)]);
});

it.each(NODES.map(({ node, spec }) => [node, spec] as const))(
	'has a description of %s that the editor loads quickly: 200 kB at most',
	(_, spec) => {
		expect(JSON.stringify(describeNode(spec)).length).toBeLessThan(200_000);
	},
);

it('has a request of its own or is a helper of several calls, so that none repeats its own path', () => {
	const both = offered.filter(({ operation: { execute, together, path: own, contract } }) =>
		(execute ?? together) ? own !== undefined || contract !== null : own === undefined,
	);
	expect(both.map(({ title }) => title)).toEqual([]);
});

it('keeps each operation in a file of the name that the panel shows', () => {
	const files = NODES.flatMap(({ folder, spec }) =>
		spec.resources.flatMap(({ value: resource, operations }) =>
			operations.map(({ name, value }) => ({ folder, resource, name, value })),
		),
	);
	const wrong = files.filter(({ folder, resource, name, value }) => {
		const file = path.join(folder, 'resources', resource, `${valueOf(name)}.ts`);
		return value !== valueOf(name) || !existsSync(file);
	});
	expect(wrong).toEqual([]);
});

describe.each(offered.map((one) => [one.title, one] as const))('%s', (_, { operation }) => {
	const fields = shownFields(operation);

	it('has each name once, or as variants of which one is shown', () => {
		const byName = new Map<string, Field[]>();
		for (const field of fields) byName.set(field.name, [...(byName.get(field.name) ?? []), field]);
		const clashing = [...byName].filter(([, same]) =>
			same.some((field, index) => same.slice(index + 1).some((other) => !exclusive(field, other))),
		);
		expect(clashing.map(([name]) => name)).toEqual([]);
	});

	it('has each name once in a collection, and none that an outer field bears', () => {
		const outer = new Set(fields.map(({ name }) => name));
		const clashing = fields.flatMap((field, index) => {
			const others = fields.slice(index + 1).filter((other) => !exclusive(field, other));
			const beside = others.flatMap(({ children = [] }) => children.map(({ name }) => name));
			const own = (field.children ?? []).map(({ name }) => name);
			return own.filter(
				(name, at) => own.indexOf(name) !== at || outer.has(name) || beside.includes(name),
			);
		});
		expect(clashing).toEqual([]);
	});
});

/** Whether two variants of a field can never be shown at once. */
function exclusive(one: Field, other: Field): boolean {
	return Object.entries(one.show ?? {}).some(([name, values]) => {
		const others = other.show?.[name];
		return others !== undefined && !values.some((value) => others.includes(value));
	});
}
