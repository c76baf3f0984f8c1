import type { JointSession } from '../../shared/vocabulary/session';

const EVERY = 500;

/** Shared by all chats of a run: what has been done, told in n8n's log now and then. */
export class Progress {
	private done = 0;
	readonly counts = { imported: 0, duplicate: 0, failed: 0 };
	/** Why nothing more is sent at all: amojo refuses the credential. */
	refused: string | undefined;

	constructor(
		private readonly context: JointSession['context'],
		private readonly total: number,
	) {}

	count(status: keyof Progress['counts']): void {
		this.counts[status] += 1;
		this.done += 1;
		if (this.done % EVERY !== 0 && this.done !== this.total) return;
		const { imported, duplicate, failed } = this.counts;
		this.context.logger.info(
			`Import: ${this.done} of ${this.total} messages (${imported} imported, ${duplicate} there before, ${failed} failed)`,
		);
	}
}
