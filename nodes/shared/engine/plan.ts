import type { IExecuteFunctions } from 'n8n-workflow';
import { assemble, filesIn } from '../vocabulary/wire';
import { breath } from './pace/breath';
import type { Prepared, Unit } from './items/combine';
import { combine, single } from './items/combine';
import { shownFields } from './panel/describe';
import type { EngineOptions } from './panel/options';
import { engineOptions } from './panel/options';
import { InputError } from '../vocabulary/errors';
import { ParameterReader } from './items/parameters';
import { throwIfCancelled } from './pace/pause';
import type { Around } from './surroundings';
import type { Senders } from './calls/senders';
import type { Field, NodeSpec, Operation, Params } from '../vocabulary/types';

export interface Plan {
	units: Unit[];
	/** The items of each operation that takes all of them together. */
	joint: Map<Operation, Prepared[]>;
	/** Items that cannot be sent, with the reason. */
	refused: Array<{ item: number; error: unknown }>;
	options: EngineOptions;
}

/** Reads and checks every item before the first request is sent. */
export async function plan(
	context: IExecuteFunctions,
	spec: NodeSpec,
	count: number,
	senders: Senders,
	around: Around,
): Promise<Plan> {
	const signal = context.getExecutionCancelSignal();
	const reader = new ParameterReader(context);
	const shown = new Map<Operation, readonly Field[]>();
	const prepared: Prepared[] = [];
	const joint: Plan['joint'] = new Map();
	const refused: Plan['refused'] = [];
	let options: EngineOptions | undefined;
	let common: Params | undefined;
	for (let item = 0; item < count; item += 1) {
		if (breath.isDue()) await breath.take();
		throwIfCancelled(signal);
		try {
			const operation = chosen(spec, reader, item);
			const fields = shown.get(operation) ?? shownFields(operation);
			shown.set(operation, fields);
			common ??= await reader.read(spec.fields ?? [], 0);
			const params: Params = { ...common, ...(await reader.read(fields, item)) };
			options ??= engineOptions(params, operation);
			operation.check?.(params);
			for (const { binaryField } of filesIn(operation, params)) {
				context.helpers.assertBinaryData(item, binaryField);
			}
			const sender = await senders.of(operation, params);
			operation.checkAround?.(params, around(item, sender));
			if (operation.together) {
				const before = joint.get(operation) ?? [];
				joint.set(operation, before);
				before.push({ item, operation, params });
				continue;
			}
			// Assembled once for its checks; what is sent is assembled when its turn comes.
			if (!operation.execute) assemble(operation, params, around(item, sender));
			prepared.push({ item, operation, params });
		} catch (error) {
			refused.push({ item, error });
		}
	}
	const settled = options ?? engineOptions({});
	const joins = (entry: Prepared) => settled.combineItems && combinable(entry);
	const units = [
		...prepared.filter((entry) => !joins(entry)).map(single),
		...(await combine(prepared.filter(joins), settled.combineLimit)),
	];
	units.sort((a, b) => (a.items[0] ?? 0) - (b.items[0] ?? 0));
	return { units, joint, refused, options: settled };
}

/** A call without parts, such as a broadcast to a whole list, stands for itself. */
function combinable({ operation: { many }, params }: Prepared): boolean {
	return many !== undefined && many.combine !== false && many.take(params).length > 0;
}

function chosen(spec: NodeSpec, reader: ParameterReader, item: number): Operation {
	const resource = String(reader.raw('resource', item, ''));
	const value = String(reader.raw('operation', item, ''));
	const operation = spec.resources
		.find((entry) => entry.value === resource)
		?.operations.find((entry) => entry.value === value);
	if (operation) return operation;
	throw new InputError(
		`There is no operation "${value}" of "${resource}"`,
		`Choose 'Resource' and 'Operation' from the lists.`,
	);
}
