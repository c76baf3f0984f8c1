import { sleep } from 'n8n-workflow';

/** Pauses longer than this are felt by webhooks and by the editor; the target is 25 ms. */
const LONGEST_MS = 18;
/** A request takes a millisecond or two of the processor, most of it later in the same turn. */
const MOST_STARTS = 8;

/**
 * Lets n8n do other things during work that never waits by itself. One for the whole process: whatever
 * executions do in one turn of the event loop holds up the same webhooks.
 */
class Breath {
	/** When this turn's work began. */
	private since = 0;
	private starts = 0;
	private turn: Promise<void> | undefined;

	/** Whether it is time to give way. */
	isDue(): boolean {
		const now = Date.now();
		if (this.turn) return now - this.since >= LONGEST_MS;
		this.since = now;
		this.starts = 0;
		void this.nextTurn();
		return false;
	}

	/** Gives way to whatever else the process has to do; of many that wait, not all go on at once. */
	async take(): Promise<void> {
		do await this.nextTurn();
		while (this.isDue());
	}

	/** Begins something that goes on by itself, such as a request. */
	async start(): Promise<void> {
		while (this.isDue() || this.starts >= MOST_STARTS) await this.nextTurn();
		this.starts += 1;
	}

	private async nextTurn(): Promise<void> {
		this.turn ??= sleep(0).then(() => {
			this.turn = undefined;
		});
		await this.turn;
	}
}

export const breath = new Breath();

/** Gives way where it is time. */
export async function giveWay(): Promise<void> {
	if (breath.isDue()) await breath.take();
}
