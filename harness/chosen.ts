import { parseArgs } from 'node:util';
import { Halt } from './n8n/say';

/** The names given after `--` on the command line, or all of them where there are none. */
export function chosen(what: string, all: readonly string[]): readonly string[] {
	const { positionals } = parseArgs({ allowPositionals: true });
	const unknown = positionals.find((name) => !all.includes(name));
	if (unknown === undefined) return positionals.length > 0 ? positionals : all;
	throw new Halt(`There is no ${what} "${unknown}", only ${all.join(', ')}.`);
}
