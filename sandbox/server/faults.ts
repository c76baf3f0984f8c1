/** Planned trouble: the next requests (of one operation) fail in a chosen way. */

export interface Fault {
	/** Operation id; any operation when left out. */
	action?: string;
	/** How many requests it hits, 1 when left out; with a chance, all there ever are. */
	times?: number;
	/** Hits only this share of the requests, from 0 to 1, by chance. */
	chance?: number;
	/** Answer this instead of doing what was asked. */
	status?: number;
	headers?: Record<string, string>;
	body?: unknown;
	/** Answer a documented example of the operation, by its name, instead of doing what was asked. */
	example?: string;
	delayMs?: number;
	/** `connection`: nothing is done; `beforeAnswer`: it is done, but nobody hears of it. */
	drop?: 'beforeAnswer' | 'connection';
}

export class FaultList {
	private readonly list: Array<Fault & { left: number }> = [];

	add(fault: Fault) {
		const { status, example, drop, delayMs } = fault;
		if ([status, example, drop, delayMs].every((one) => one === undefined))
			throw new Error('A fault needs one of status, example, drop, delayMs');
		const left = fault.times ?? (fault.chance === undefined ? 1 : Infinity);
		this.list.push({ ...fault, left });
	}

	take(operation: string | undefined): Fault | undefined {
		const index = this.list.findIndex(
			({ action, chance = 1 }) =>
				(action === undefined || action === operation) && Math.random() < chance,
		);
		const fault = this.list[index];
		if (fault && --fault.left <= 0) this.list.splice(index, 1);
		return fault;
	}

	waiting = () => this.list.length;

	clear() {
		this.list.length = 0;
	}
}
