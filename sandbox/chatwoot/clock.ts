/** What happens later, until everything is reset. */

import type { ChatwootSettings } from './settings';

const LONGEST_WAIT = 2 ** 31 - 1;
const TICK_MS = 5;

export class Clock {
	private readonly timers = new Set<NodeJS.Timeout>();
	/** Jobs that are waiting. */
	private jobs = 0;

	constructor(private readonly settings: ChatwootSettings) {}

	/** Runs an action at a time in milliseconds. */
	at = (time: number, action: () => void) => {
		const wait = Math.min(Math.max(time - Date.now(), 0), LONGEST_WAIT);
		const timer = setTimeout(() => {
			this.timers.delete(timer);
			action();
		}, wait).unref();
		this.timers.add(timer);
	};

	/** Runs a job after the time that jobs take. */
	later = (job: () => void) => {
		this.jobs++;
		this.at(Date.now() + this.settings.laterMs, () => {
			this.jobs--;
			job();
		});
	};

	/** Resolves when no job is waiting and `others`, which may begin new ones, have ended. */
	async settled(others: () => Promise<void>) {
		await others();
		while (this.jobs > 0) {
			await new Promise((resolve) => setTimeout(resolve, TICK_MS));
			await others();
		}
	}

	stop() {
		for (const timer of this.timers) clearTimeout(timer);
		this.timers.clear();
		this.jobs = 0;
	}
}
