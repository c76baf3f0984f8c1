import { shownFields } from '../nodes/shared/engine/panel/describe';
import type { Field, NodeSpec, Operation, Show } from '../nodes/shared/vocabulary/types';
import { output } from '../nodes/shared/vocabulary/thing';
import { amocrm } from '../nodes/Amojo/Amocrm/resources';
import { amojo } from '../nodes/Amojo/resources';
import { bridge } from '../nodes/Bridge/resources';
import { chatwoot } from '../nodes/Chatwoot/resources/chatwoot';
import { chatwootAdmin } from '../nodes/Chatwoot/resources/admin';
import { chatwootClient } from '../nodes/Chatwoot/resources/client';
import { chatwootPlatform } from '../nodes/Chatwoot/resources/platform';
import { chatwootReports } from '../nodes/Chatwoot/resources/reports';
import { salebot } from '../nodes/Salebot/resources';

/** Every action node with what it offers. A new node is one line here. */
export const NODES: ReadonlyArray<{
	node: string;
	/** As the panel shows it. */
	title: string;
	folder: string;
	spec: NodeSpec;
}> = [
	{ node: 'amocrm', title: 'amoCRM', folder: 'nodes/Amojo/Amocrm', spec: amocrm },
	{ node: 'amojo', title: 'amoCRM Chats', folder: 'nodes/Amojo', spec: amojo },
	{ node: 'bridge', title: 'Bridge', folder: 'nodes/Bridge', spec: bridge },
	{ node: 'chatwoot', title: 'Chatwoot', folder: 'nodes/Chatwoot', spec: chatwoot },
	{ node: 'chatwootAdmin', title: 'Chatwoot Admin', folder: 'nodes/Chatwoot', spec: chatwootAdmin },
	{
		node: 'chatwootClient',
		title: 'Chatwoot Client',
		folder: 'nodes/Chatwoot',
		spec: chatwootClient,
	},
	{
		node: 'chatwootPlatform',
		title: 'Chatwoot Platform',
		folder: 'nodes/Chatwoot',
		spec: chatwootPlatform,
	},
	{
		node: 'chatwootReports',
		title: 'Chatwoot Reports',
		folder: 'nodes/Chatwoot',
		spec: chatwootReports,
	},
	{ node: 'salebot', title: 'Salebot', folder: 'nodes/Salebot', spec: salebot },
];

/** How a request field is set: the parameter and, where that is hidden at first, what shows it. */
export interface Setter {
	at: string;
	with?: Record<string, string | number | boolean>;
}

export interface CatalogEntry {
	vendor: string;
	node: string;
	type: string;
	resource: string;
	operation: string;
	document: string;
	contract: string | null;
	uses: readonly string[];
	main: boolean;
	fields: Record<string, Setter>;
	/** What *Output* makes of its items, where it has that: the fields of the simplified form. */
	output: { at: string; simplified: readonly string[] } | null;
}

/** One entry an operation, made from the operation values alone. */
export function catalog(): CatalogEntry[] {
	return NODES.flatMap(({ node, spec }) =>
		spec.resources.flatMap((resource) =>
			resource.operations.map((operation) => ({
				vendor: (operation.api ?? spec.api).vendor,
				node,
				type: `n8n-nodes-chat-crm.${node}`,
				resource: resource.value,
				operation: operation.value,
				document: operation.document ?? (operation.api ?? spec.api).document,
				contract: operation.contract,
				uses: operation.uses ?? [],
				main: operation.contract !== null && operation.main !== false,
				fields: settersOf(operation),
				output: operation.yields
					? { at: output.name, simplified: Object.keys(operation.yields.brief) }
					: null,
			})),
		),
	);
}

/** The `*` of a wire stands for keys of a person's own; it is no field of the contract. */
function settersOf(operation: Operation): Record<string, Setter> {
	const fields = shownFields(operation);
	const setters: Record<string, Setter> = {};
	for (const field of fields) {
		for (const inner of field.children ?? [field]) {
			const { wire } = inner;
			if (wire === undefined || wire.includes('*')) continue;
			const known = setters[wire];
			// Of a form and its JSON twin, the twin can carry every value.
			if (known && !inner.name.endsWith('Json')) continue;
			const hidden = hiddenBehind(field, fields);
			const setter: Setter = {
				at: field === inner ? field.name : `${field.name}.${inner.name}`,
				...(hidden && { with: hidden }),
			};
			setters[wire] = setter;
			for (const name of inner.holds ?? []) {
				const held = `${wire}.${name}`;
				// A place with a parameter of its own is set by that one.
				if (!known && setters[held]) continue;
				setters[held] = setter;
			}
		}
	}
	return setters;
}

/** The values that show a field, where the defaults do not. */
function hiddenBehind(field: Field, fields: readonly Field[]): Setter['with'] {
	const needed = Object.entries(withConditionsOfConditions(field.show ?? {}, fields)).filter(
		([name, values]) => {
			const initial = fields.find((other) => other.name === name)?.property.default;
			return !values.some((value) => value === initial);
		},
	);
	if (needed.length === 0) return undefined;
	return Object.fromEntries(needed.map(([name, [value = '']]) => [name, value]));
}

/** A field may depend on one that is itself hidden. */
function withConditionsOfConditions(show: Show, fields: readonly Field[]): Show {
	const outer = Object.keys(show).map(
		(name) => fields.find((field) => field.name === name)?.show ?? {},
	);
	return Object.assign({}, ...outer, show);
}
