/**
 * How the local Chatwoot behaves: the one place where every setting is told. `POST /__sandbox/settings`
 * changes them while it runs, `reset` brings the defaults back. The defaults are what a server does that
 * nobody has configured; the traps among them were seen on a running one (contracts/recordings/chatwoot).
 */

import type { SharedSettings } from '../server';

/**
 * `fork`: fazer-ai 4.11.0, the server of the document. `newer`: the fork at 4.15.1, with rules for
 * inboxes of groups and with webhook secrets. `upstream`: Chatwoot itself, without groups.
 */
export type Personality = 'fork' | 'newer' | 'upstream';

export interface ChatwootSettings extends SharedSettings {
	personality: Personality;
	/** Whether it has a licence: companies of contacts, SLAs of conversations. */
	licensed: boolean;
	/** Refuse what the contract does not have. Off: unknown keys are ignored, as the servers do. */
	strict: boolean;
	/** A proxy in front that drops headers with an underscore, as nginx does where nobody told it otherwise. */
	dropsUnderscores: boolean;
	/**
	 * A proxy in front that hands on another name than its own, such as `http://rails:3000`: files are redirected
	 * there. Empty: none.
	 */
	behindProxy: string;
	/** Whether the WhatsApp gateway answers. */
	whatsapp: 'online' | 'offline';
	/** So many of the next calls to the gateway fail. */
	whatsappFails: number;
	/**
	 * How often a reaction to nothing is tried. Each try fails and has the gateway close its connection and open it
	 * again; the server tries 25 times in a day.
	 */
	reactionTries: number;
	/** How long what happens later takes: jobs, and what comes back from WhatsApp. */
	laterMs: number;

	/**
	 * Whether what is merged into something stored was read when the call arrived, as two processes of a
	 * server do it: with a latency the later of two that overlap loses what the other wrote.
	 */
	overlaps: boolean;
	/** CONVERSATION_RESULTS_PER_PAGE: a page of conversations, also of those that a filter found. */
	conversationsPerPage: number;
	/**
	 * Whether equal rows of sorted contacts keep their order from page to page. The server sorts by the one
	 * column: pages overlap and leave rows out.
	 */
	contactTieBreaker: boolean;
	/** Whether outgoing texts go through Liquid when they are made: `{{1}}` becomes 1, `{{foo}}` nothing. */
	liquid: boolean;
	/** CONVERSATION_MESSAGE_PER_MINUTE_LIMIT: more messages a minute into a conversation are a 422. 0: no limit. */
	messagesPerMinute: number;
	/**
	 * Whether an API inbox whose webhook answers an error marks the message as failed, which is an update,
	 * which is delivered, and so on for as long as the address refuses.
	 */
	webhookStorm: boolean;
	/** The time between two rounds of that storm. */
	stormEveryMs: number;

	/** Whether inbox events are sent (ENABLE_INBOX_EVENTS). */
	inboxEvents: boolean;
	/** Every webhook comes twice, with the same delivery id. */
	deliverTwice: boolean;
	/** Each webhook waits so long. */
	deliverAfterMs: number;
	/** So many webhooks are held back and then sent in the opposite order. */
	reverseEvery: number;
	/** The signature does not fit the body. */
	badSignature: boolean;
	/** Added to the timestamp that is signed, in seconds. */
	timestampShift: number;
}

export const DEFAULTS: ChatwootSettings = {
	latencyMs: 0,
	personality: 'fork',
	licensed: false,
	strict: true,
	dropsUnderscores: false,
	behindProxy: '',
	whatsapp: 'online',
	whatsappFails: 0,
	reactionTries: 5,
	laterMs: 50,
	overlaps: false,
	conversationsPerPage: 25,
	contactTieBreaker: false,
	liquid: true,
	messagesPerMinute: 200,
	webhookStorm: true,
	stormEveryMs: 90,
	inboxEvents: false,
	deliverTwice: false,
	deliverAfterMs: 0,
	reverseEvery: 0,
	badSignature: false,
	timestampShift: 0,
};
