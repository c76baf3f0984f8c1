import { sleep } from 'n8n-workflow';

/** Pauses longer than this are felt by webhooks and by the editor; the target is 25 ms. */
const LONGEST_MS = 18;

/** Lets n8n do other things during work that never waits by itself. */
export class Breath {
	private since = Date.now();

	/** Whether it is time to give way. */
	isDue(): boolean {
		return Date.now() - this.since >= LONGEST_MS;
	}

	/** Gives way to whatever else the process has to do. */
	async take(): Promise<void> {
		await sleep(0);
		this.since = Date.now();
	}
}
