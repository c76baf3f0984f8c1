/** How an operation's preview compares with what a run truly put out. */

import { isMap } from '../nodes/shared/vocabulary/json';

/** What stands at one path of several values. */
interface Place {
	types: Set<string>;
	/** How often it is there. */
	seen: number;
	/** The path of what holds it. */
	within: string;
}

/** Whose keys depend on what people filled in, on the channel or on the licence: only their types say something. */
const OPEN = new Set([
	'additional_attributes',
	'content_attributes',
	'csat_config',
	'custom_attributes',
	'features',
	'limits',
	'positions',
	'processed_params',
	'recurrence_rule',
	'settings',
	'trigger_rules',
	'variables',
]);

/** What only a licensed server tells. */
const LICENSED = 'company_id';

const typeOf = (value: unknown): string => {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return Number.isInteger(value) ? 'integer' : typeof value;
};

/** Every place in the values, by its path: `meta.sender.id`, `labels[]`. */
function placesOf(values: readonly unknown[]): Map<string, Place> {
	const places = new Map<string, Place>();
	const add = (path: string, within: string, value: unknown) => {
		const place = places.get(path) ?? { types: new Set<string>(), seen: 0, within };
		place.types.add(typeOf(value));
		place.seen += 1;
		places.set(path, place);
		if (Array.isArray(value)) for (const one of value) add(`${path}[]`, path, one);
		else if (isMap(value))
			for (const [key, one] of Object.entries(value)) add(`${path}.${key}`, path, one);
	};
	for (const value of values) add('', '', value);
	return places;
}

/** Null may stand for what is not there; a whole number is a number too. */
function fits(shown: ReadonlySet<string>, given: ReadonlySet<string>): boolean {
	const real = [...given].filter((type) => type !== 'null');
	const known = [...shown].filter((type) => type !== 'null');
	if (real.length === 0 || known.length === 0) return true;
	return real.every(
		(type) => known.includes(type) || (type === 'integer' && known.includes('number')),
	);
}

const isOpen = (path: string) =>
	path
		.split('.')
		.slice(0, -1)
		.some((step) => OPEN.has(step.replace(/(\[\])+$/, '')));

/** Where a preview's values and those of a run differ, in words; `.id`, `.labels[]` are their paths. */
export function differences(shown: readonly unknown[], given: readonly unknown[]): string[] {
	const preview = placesOf(shown);
	const truth = placesOf(given);
	const wrong: string[] = [];
	for (const [path, { types, seen, within }] of preview) {
		const found = truth.get(path);
		const isAlways = !path.endsWith('[]') && seen === preview.get(within)?.seen;
		if (found && !fits(types, found.types)) {
			const [says, is] = [types, found.types].map((all) => [...all].join(' or '));
			wrong.push(`${path}: the preview says ${says}, it is ${is}`);
		} else if (!found && isAlways && !isOpen(path) && truth.get(within)?.types.has('object'))
			wrong.push(`${path} is in the preview only`);
	}
	for (const [path, { within }] of truth) {
		const isNew = !preview.has(path) && preview.get(within)?.types.has('object');
		if (isNew && !isOpen(path) && !path.endsWith(`.${LICENSED}`))
			wrong.push(`${path} is in the output only`);
	}
	return wrong;
}
