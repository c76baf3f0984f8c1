import Table from 'cli-table3';
import ora from 'ora';

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
	const isLive = process.stdout.isTTY === true;
	const spinner = ora({ stream: process.stdout, isEnabled: isLive, discardStdin: false });
	let note = '';
	const line = () => `${title}${note ? `: ${note}` : ''}, ${duration(Date.now() - began)}`;
	const show = () => (isLive ? (spinner.text = line()) : say(`  ${line()}`));
	const clock = setInterval(show, isLive ? 1_000 : 15_000);
	if (isLive) spinner.start(line());
	try {
		const result = await work((text) => (note = text));
		spinner.succeed(`${title} (${duration(Date.now() - began)})`);
		return result;
	} catch (error) {
		spinner.stop();
		throw error;
	} finally {
		clearInterval(clock);
	}
}

/** A table for the terminal; the first row is its head. */
export function table([head = [], ...rows]: string[][]): string {
	const made = new Table({ head, style: { head: [], border: [], compact: true } });
	made.push(...rows);
	return made.toString();
}
