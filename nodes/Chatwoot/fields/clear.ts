import { InputError } from '../../shared/vocabulary/errors';
import { choices } from '../../shared/vocabulary/ids';
import { setAt } from '../../shared/vocabulary/safe';
import type { Draft } from '../../shared/vocabulary/types';

/** A field that can be emptied: what the panel calls it and where it travels. */
type Emptied = Readonly<Record<string, { name: string; wire: `body:${string}` }>>;

/** What is to be emptied is chosen by name: leaving a field empty changes nothing. */
export const clear = (fields: Emptied) =>
	choices(
		'clear',
		{ displayName: 'Clear', description: 'Fields to empty' },
		Object.entries(fields).map(([value, { name }]) => ({ name, value })),
	);

/** Fields to empty are sent as null, which leaving out is not. */
export const clearing =
	(fields: Emptied) =>
	({ clear: chosen }: { clear?: readonly string[] }, { body }: Draft): void => {
		for (const name of chosen ?? []) {
			const wire = fields[name]?.wire;
			if (wire !== undefined) setAt(body, wire.slice('body:'.length).split('.'), null);
		}
	};

/** A form has no null: beside a file nothing can be emptied. */
export function clearedApart({
	clear: chosen,
	avatar,
}: {
	clear?: readonly string[];
	avatar?: unknown;
}): void {
	if (avatar === undefined || !chosen?.length) return;
	throw new InputError(
		"'Avatar' and 'Clear' cannot be sent together",
		'Beside a file nothing can be emptied: use two steps.',
	);
}
