/** A reason to stop that a person can act on: printed as one sentence, without a stack. */
export class Halt extends Error {}

export const say = (line = '') => console.log(line);

export function duration(milliseconds: number): string {
	const seconds = Math.round(milliseconds / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Runs one step and shows what it is doing and for how long: live in a terminal, in lines elsewhere. */
export async function step<T>(title: string, work: (note: (text: string) => void) => Promise<T>) {
	const began = Date.now();
	const live = process.stdout.isTTY === true;
	let note = '';
	const line = () => `  ${title}${note ? `: ${note}` : ''}, ${duration(Date.now() - began)}`;
	const clear = () => live && process.stdout.write('\r\x1b[K');
	const show = () => (live ? process.stdout.write(`\r\x1b[K${line()}`) : say(line()));
	const clock = setInterval(show, live ? 1_000 : 15_000);
	if (live) show();
	try {
		const result = await work((text) => (note = text));
		clear();
		say(`✓ ${title} (${duration(Date.now() - began)})`);
		return result;
	} catch (error) {
		clear();
		throw error;
	} finally {
		clearInterval(clock);
	}
}

/** A plain table for the terminal; the first row is its head. */
export function table(rows: string[][]): string {
	const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
	const lines = rows.map((row) =>
		row
			.map((cell, column) => cell.padEnd(widths[column]!))
			.join('  ')
			.trimEnd(),
	);
	lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
	return lines.join('\n');
}
