/** What is wrong with a request or an answer, in words that name the place. */

import type { ErrorObject } from 'ajv';

const place = (root: string, pointer: string) =>
	root +
	pointer
		.split('/')
		.slice(1)
		.map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
		.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
		.join('');

/** The names a branch asks for, if asking for them is all it does. */
function requiredOnly(branch: unknown): string[] | undefined {
	const keys = Object.keys(branch as object);
	if (keys.length !== 1 || keys[0] !== 'required') return undefined;
	return (branch as { required: string[] }).required;
}

function choice(where: string, group: ErrorObject, nested: readonly ErrorObject[]): string {
	const branches = (group.schema as unknown[]).map(requiredOnly);
	const howMany = group.keyword === 'oneOf' ? 'exactly one' : 'at least one';
	if (branches.every((names) => names !== undefined))
		return `${where}: needs ${howMany} of ${branches.map((names) => names.join(' and ')).join(', ')}`;
	const types = nested.flatMap((error) => (isWrongType(error, group) ? [error.params.type] : []));
	return types.length >= branches.length
		? `${where}: must be ${[...new Set(types.flat())].join(' or ')}`
		: `${where}: has none of the allowed forms`;
}

function describe(root: string, error: ErrorObject, all: readonly ErrorObject[]): string {
	const where = place(root, error.instancePath);
	const params = error.params as Record<string, unknown>;
	switch (error.keyword) {
		case 'required':
			return `${where}.${String(params.missingProperty)}: is required`;
		case 'dependentRequired':
			return `${where}.${String(params.missingProperty)}: is required with ${String(params.property)}`;
		case 'additionalProperties':
			return `${where}.${String(params.additionalProperty)}: is not in the contract`;
		case 'unevaluatedProperties':
			return `${where}.${String(params.unevaluatedProperty)}: is not in the contract`;
		case 'type':
			return `${where}: must be ${[params.type].flat().join(' or ')}`;
		case 'enum':
			return `${where}: must be one of ${(params.allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`;
		case 'const':
			return `${where}: must be ${JSON.stringify(params.allowedValue)}`;
		case 'minItems':
		case 'maxItems':
		case 'minProperties':
		case 'maxProperties': {
			const bound = error.keyword.startsWith('min') ? 'at least' : 'at most';
			const what = error.keyword.endsWith('Items') ? 'items' : 'keys';
			return `${where}: must have ${bound} ${String(params.limit)} ${what}`;
		}
		case 'anyOf':
		case 'oneOf':
			return choice(
				where,
				error,
				all.filter((one) => inside(one, error)),
			);
		default:
			return `${where}: ${error.message ?? 'is wrong'}`;
	}
}

/** Whether an error comes from a branch of the group: the same schema may judge several places. */
const inside = (error: ErrorObject, group: ErrorObject) =>
	error !== group &&
	error.schemaPath.startsWith(`${group.schemaPath}/`) &&
	`${error.instancePath}/`.startsWith(`${group.instancePath}/`);

const isWrongType = (error: ErrorObject, group: ErrorObject) =>
	error.keyword === 'type' && error.instancePath === group.instancePath;

/** What tells most about a value that fits no branch; undefined when only the whole can be named. */
function tellingErrors(group: ErrorObject, errors: readonly ErrorObject[]) {
	const nested = errors.filter((error) => inside(error, group));
	const ofBranch = (index: number) =>
		nested.filter((error) => error.schemaPath.startsWith(`${group.schemaPath}/${index}/`));
	const sameType = (group.schema as unknown[])
		.map((_, index) => ofBranch(index))
		.filter((own) => !own.some((error) => isWrongType(error, group)));
	const [only] = sameType;
	if (sameType.length === 1 && only?.length) return only;
	const deeper = errors.filter(
		(error) =>
			error.instancePath.startsWith(`${group.instancePath}/`) &&
			(inside(error, group) || error.schemaPath.startsWith('#/components/')),
	);
	return deeper.length ? deeper : undefined;
}

export function problemsOf(root: string, errors: readonly ErrorObject[]): string[] {
	let kept = errors.filter((error) => error.keyword !== 'if');
	const groups = kept.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
	for (const group of groups) {
		const telling = tellingErrors(group, kept);
		kept = kept.filter((error) =>
			telling
				? error !== group && (telling.includes(error) || !inside(error, group))
				: !inside(error, group),
		);
	}
	// A failed choice leaves the keys of its branches unevaluated: only its own problem is real then.
	const chosenAt = new Set(groups.map(({ instancePath }) => instancePath));
	const shown = kept.filter(
		(error) => error.keyword !== 'unevaluatedProperties' || !chosenAt.has(error.instancePath),
	);
	return [...new Set(shown.map((error) => describe(root, error, errors)))];
}
