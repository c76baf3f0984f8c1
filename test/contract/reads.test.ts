import type { IExecuteFunctions, INode, INodeParameters, INodeType } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import manifest from '../../package.json';
import { ParameterReader } from '../../nodes/shared/engine/items/parameters';
import { shownFields } from '../../nodes/shared/engine/panel/describe';
import type { Operation } from '../../nodes/shared/vocabulary/types';
import { concerned } from '../support/concerned';
import { around, outcomeOf, ownPlacesOf, valueFor, withAt } from '../support/places';
import { loadedClass } from '../support/published';

const ITEMS = 3;

const descriptions = new Map(
	manifest.n8n.nodes
		.map((file) => loadedClass<INodeType>(file).description)
		.map((description) => [description.name, description]),
);

/** How often an operation reads each parameter of what stands in the node, for a few items. */
async function readsOf(operation: Operation, given: INodeParameters) {
	const reads = new Map<string, number>();
	const context = {
		getNode: () => ({ parameters: given }) as INode,
		getNodeParameter: (name: string, _: number, fallback: unknown) => {
			reads.set(name, (reads.get(name) ?? 0) + 1);
			const value = name
				.split('.')
				.reduce<unknown>((inner, part) => Reflect.get(Object(inner), part), given);
			return value ?? fallback;
		},
	};
	const reader = new ParameterReader(context as unknown as IExecuteFunctions);
	for (let item = 0; item < ITEMS; item += 1) {
		await outcomeOf(reader.read(shownFields(operation), item));
	}
	return reads;
}

describe('nothing is read that n8n does not show, and once what is no expression', () => {
	const own = concerned(400, ({ operation }) =>
		ownPlacesOf(operation).filter(({ isPart }) => !isPart),
	);
	it.each(own)('%s', async (_, places, { operation, entry }) => {
		const description = descriptions.get(entry.node);
		const panel = { resource: entry.resource, operation: entry.operation };
		const ofOperation = (description?.properties ?? []).filter(
			({ displayOptions: { show = {} } = {} }) =>
				(show.resource?.includes(panel.resource) ?? true) &&
				(show.operation?.includes(panel.operation) ?? true),
		);
		const wrong: string[] = [];
		for (const place of places) {
			const given = withAt(around(operation, place), place.path, valueFor(place.field));
			const values = { ...panel, ...given } as INodeParameters;
			for (const one of ofOperation) values[one.name] ??= one.default as string;
			const node = { typeVersion: 1 } as INode;
			const shown = new Set(
				ofOperation
					.filter((one) => NodeHelpers.displayParameter(values, one, node, description ?? null))
					.map(({ name }) => name),
			);
			for (const [name, count] of await readsOf(operation, given)) {
				if (!shown.has(name.split('.')[0] ?? ''))
					wrong.push(`${place.path.join('.')}: ${name} is hidden`);
				if (count > 1) wrong.push(`${place.path.join('.')}: ${name} is read ${count} times`);
			}
		}
		expect([...new Set(wrong)]).toEqual([]);
	});
});
