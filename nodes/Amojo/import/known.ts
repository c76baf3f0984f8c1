import { isMap } from '../../shared/vocabulary/json';
import type { JointSession } from '../../shared/vocabulary/session';
import { messagesIn, PAGE } from '../resources/chat/getHistory';

/** How long amojo may take to show in the history what it has accepted (amojo.md 6, 23). */
const SHOWN_AFTER_MS = 1000;

/** The messages that a chat is known to hold, by the IDs of the source. Asks only when it must. */
export class KnownMessages {
	private readonly ids = new Map<string, string>();
	constructor(
		private readonly session: Pick<JointSession, 'send' | 'pause'>,
		private readonly path: string,
	) {}

	add(msgid: string, id: string): void {
		this.ids.set(msgid, id);
	}

	/** amojo's ID of a message as far as it is known by now. */
	get(msgid: string): string | undefined {
		return this.ids.get(msgid);
	}

	/** The same, after a look into the history where need be; undefined if the chat does not hold it. */
	async find(msgid: string): Promise<string | undefined> {
		if (!this.ids.has(msgid)) await this.read(msgid);
		if (!this.ids.has(msgid)) {
			await this.session.pause(SHOWN_AFTER_MS);
			await this.read(msgid);
		}
		return this.ids.get(msgid);
	}

	private async read(wanted: string): Promise<void> {
		for (let offset = 0, full = true; full; offset += PAGE) {
			const body = await this.session.send({
				method: 'GET',
				path: `${this.path}/history`,
				query: { limit: PAGE, ...(offset > 0 && { offset }) },
				idempotent: true,
			});
			const messages = messagesIn(body);
			for (const entry of messages) {
				const message = isMap(entry) && isMap(entry.message) ? entry.message : {};
				if (typeof message.client_id === 'string') {
					this.add(message.client_id, String(message.id ?? ''));
				}
			}
			full = messages.length === PAGE;
			// What is asked for next is older still, unless a run was interrupted right here.
			if (this.ids.has(wanted)) return;
		}
	}
}
