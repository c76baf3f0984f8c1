/** What the actions work on, and a request as they see it. */

import type { Answer } from '../server';
import type { ChatwootSettings } from './settings';
import type { Bot, Fields, Role, State, User } from './state';
import type { Payload } from './webhooks/json';

export type { Personality } from './settings';

export type Actor = { kind: 'user'; user: User; role: Role } | { kind: 'bot'; bot: Bot };

/** Where webhooks go. */
export interface Outbox {
	/** Signed where there is a secret. Tells the status of the answer, null where there was none. */
	send(
		url: string,
		payload: Payload,
		secret: string | undefined,
		ended?: (status: number | null) => void,
	): void;
}

export interface World {
	readonly settings: ChatwootSettings;
	accounts: Map<number, State>;
	users: Map<number, User>;
	readonly deliveries: Outbox;
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
	/** The thing that is changed, as it was read; where that is not what it is now. */
	read?: Fields;
}

/** The thing as the call has read it. */
export const storedIn = <T extends object>({ read }: Call, thing: T): T =>
	read ? { ...thing, ...read } : thing;

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
