import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import { messagesIn, PAGE } from '../resources/chat/getHistory';

/** How long amojo may take to show in the history what it has accepted (amojo.md 6, 23). */
export const LAG = { ms: 5000 };
export const THERE_BEFORE = 'The chat holds it already';
const FIRST_PAUSE_MS = 250;
/** The history may tell another second than the one that was sent (amojo.md 1.6). */
const SLACK_MS = 2000;

/** A message by its ID on our side, and when it was written, in unix milliseconds. */
interface Wanted {
	msgid: string;
	at: number;
}

/**
 * The messages that a chat is known to hold, by the IDs of the source. The history is asked only when
 * it must be, newest first and as far as is needed, and what has been read of it is not read again.
 */
export class KnownMessages {
	private readonly ids = new Map<string, string>();
	private depth = 0;
	private oldest = Infinity;

	constructor(
		private readonly session: Pick<Session, 'send' | 'pause'>,
		private readonly path: string,
		/** Is shown each message as the history holds it. */
		private readonly look: (msgid: string, message: JsonMap) => void = () => {},
	) {}

	add(msgid: string, id: string): void {
		this.ids.set(msgid, id);
	}

	/** amojo's ID of a message as far as it is known by now. */
	get(msgid: string): string | undefined {
		return this.ids.get(msgid);
	}

	/** The same, after a look into the history where need be. */
	async find({ msgid, at }: Wanted): Promise<string | undefined> {
		while (!this.ids.has(msgid) && this.oldest > at - SLACK_MS) await this.readOn();
		return this.ids.get(msgid);
	}

	/** What came since it was read is not in it: the next look begins anew. */
	readAnew(): void {
		this.depth = 0;
		this.oldest = Infinity;
	}

	/**
	 * Finds what was accepted, if at all, before the moment given (unix milliseconds): looks again until
	 * the history must show it; undefined if the chat does not hold it.
	 */
	async findSentBefore(moment: number, wanted: Wanted): Promise<string | undefined> {
		for (let wait = FIRST_PAUSE_MS; ; wait *= 2) {
			const left = moment + LAG.ms - Date.now();
			const found = await this.find(wanted);
			if (found !== undefined || left <= 0) return found;
			await this.session.pause(Math.min(wait, left));
			this.readAnew();
		}
	}

	private async readOn(): Promise<void> {
		const { depth: offset } = this;
		const body = await this.session.send({
			method: 'GET',
			path: `${this.path}/history`,
			query: { limit: PAGE, ...(offset > 0 && { offset }) },
			idempotent: true,
		});
		const messages = messagesIn(body).filter(isMap);
		this.depth += messages.length;
		for (const { message, timestamp, msec_timestamp: fine } of messages) {
			this.oldest = Math.min(this.oldest, Number(fine ?? Number(timestamp) * 1000 + 999));
			if (!isMap(message) || typeof message.client_id !== 'string') continue;
			this.add(message.client_id, String(message.id ?? ''));
			this.look(message.client_id, message);
		}
		if (messages.length < PAGE) this.oldest = -Infinity;
	}
}
