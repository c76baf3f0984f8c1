/** What the actions work on, and a request as they see it. */

import type { Answer, SharedSettings } from '../server';
import type { Deliveries } from './webhooks/deliveries';
import type { Bot, Fields, Role, State, User } from './state';

/**
 * `fork`: fazer-ai 4.11.0, the server of the document. `newer`: the fork after it, with rules for
 * inboxes of groups and with webhook secrets. `upstream`: Chatwoot itself, without groups.
 */
export type Personality = 'fork' | 'newer' | 'upstream';

export interface ChatwootSettings extends SharedSettings {
	personality: Personality;
	/** Refuse what the contract does not have. Off: unknown keys are ignored, as the servers do. */
	strict: boolean;
	/** A proxy in front that drops headers with an underscore, as nginx does. */
	dropsUnderscores: boolean;
	/** Whether the WhatsApp gateway answers. */
	whatsapp: 'online' | 'offline';
	/** How long what happens later takes: jobs, and what comes back from WhatsApp. */
	laterMs: number;
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

export type Actor = { kind: 'user'; user: User; role: Role } | { kind: 'bot'; bot: Bot };

export interface World {
	readonly settings: ChatwootSettings;
	accounts: Map<number, State>;
	users: Map<number, User>;
	readonly deliveries: Deliveries;
	/** Where this server is reached. */
	url: string;
	/** Runs after laterMs, unless everything was reset meanwhile. */
	later(action: () => void): void;
	/** Runs at a time, likewise. */
	at(time: number, action: () => void): void;
}

export interface Call {
	world: World;
	state: State;
	actor: Actor;
	/** The parts of the path. */
	path: Record<string, string>;
	query: Fields;
	body: Fields;
}

export type Handler = (call: Call) => Answer;
export type Handlers = Record<string, Handler>;

/** Agents see the inboxes they work in, administrators and bots all. */
export function seesInbox(
	{ actor, state }: Pick<Call, 'actor' | 'state'>,
	inboxId: number,
): boolean {
	if (actor.kind === 'bot' || actor.role === 'administrator') return true;
	return state.inboxes.get(inboxId)?.members.includes(actor.user.id) ?? false;
}

export const isAdmin = (actor: Actor) => actor.kind === 'user' && actor.role === 'administrator';
export const userOf = (actor: Actor) => (actor.kind === 'user' ? actor.user : undefined);
