import type { INodeParameters } from 'n8n-workflow';
import { shownFields } from '../../nodes/shared/engine/panel/describe';
import type { Field } from '../../nodes/shared/vocabulary/types';
import { asObject } from '../../sandbox/contract/document';
import { contractFields } from './contractFields';
import type { Offered } from './contracts';
import { accepted, withSet } from './contracts';
import { sampleOf } from './samples';

/** A value for each field of the catalogue that stands on its own. */
export function samplesOf({ entry, contract }: Offered) {
	const known = contractFields(contract, contract.operation(String(entry.contract)));
	const keys = Object.keys(entry.fields);
	return known
		.filter(({ key }) => keys.includes(key))
		.filter(({ key }) => !keys.some((other) => key.startsWith(`${other}.`)))
		.map(({ key, schema, required }) => ({
			key,
			required,
			setter: entry.fields[key] ?? { at: '' },
			value: sampleOf(contract.document, schema, key),
		}));
}

export type Sample = ReturnType<typeof samplesOf>[number];

export const put = (parameters: INodeParameters | undefined, { setter, value }: Sample) =>
	parameters && withSet(parameters, setter, value);

/** A field with those that the contract wants beside it. */
function companions({ contract, entry }: Offered, samples: Sample[], first?: Sample): Sample[] {
	if (!first) return [];
	const rules = contract.operation(String(entry.contract)).definition['x-dependent-required'];
	const wanted = asObject(rules)[first.key.split(':')[1] ?? ''];
	const names = Array.isArray(wanted) ? wanted : [];
	return [first, ...samples.filter(({ key }) => names.includes(key.split(':')[1]))];
}

/** Whether a field takes no emptiness, marked in the panel or not. */
function demands({ parse, property }: Field): boolean {
	// The panel always has a value for these.
	if (property.type === 'options' || property.type === 'boolean') return false;
	try {
		parse?.('', { label: property.displayName });
		return property.required === true;
	} catch {
		return true;
	}
}

/** Adds what must not be empty, as far as it is shown with what is made so far. */
function withRequired({ operation }: Offered, samples: Sample[], made: INodeParameters) {
	const fields = shownFields(operation);
	const valueOf = (name: string) =>
		made[name] ?? fields.find((field) => field.name === name)?.property.default;
	const wanted = fields.filter(
		(field) =>
			demands(field) &&
			made[field.name] === undefined &&
			Object.entries(field.show ?? {}).every(([other, values]) =>
				values.some((one) => one === valueOf(other)),
			),
	);
	const names = wanted.map(({ name }) => name);
	const found = samples.filter(({ setter }) => names.includes(setter.at));
	return { ...Object.fromEntries(found.map(({ setter, value }) => [setter.at, value])), ...made };
}

/** The fewest parameters the operation takes: what is required, and one or two more where need be. */
export async function fewest(one: Offered, samples: Sample[], first?: Sample) {
	const start = [...companions(one, samples, first), ...samples.filter(({ required }) => required)];
	const begun = start.reduce<INodeParameters>((made, sample) => put(made, sample) ?? made, {});
	const base = withRequired(one, samples, begun) as INodeParameters;
	if (await accepted(one, base)) return base;
	for (const sample of samples) {
		const more = put(base, sample);
		if (more && (await accepted(one, more))) return more;
	}
	for (const sample of samples) {
		for (const other of samples) {
			const more = put(put(base, sample), other);
			if (more && (await accepted(one, more))) return more;
		}
	}
	throw new Error(
		`no parameters found that ${one.title} takes with ${first?.key ?? 'nothing more'}`,
	);
}
