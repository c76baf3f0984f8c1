/** What the endpoints work on: the state, the settings and what was told to the bot backend. */

import type { SharedSettings } from '../server';
import type { State } from './state';

export interface BridgeSettings extends SharedSettings {
	/** The base URL of the bot backend, which is told of every message; empty for none. */
	webhookUrl: string;
	/** The token that the bot backend wants. */
	webhookToken: string;
	/** How long a rate holds. */
	validitySeconds: number;
	/** Failures come with HTTP 200: the document names no status. */
	failWithOk: boolean;
}

/** What the bot backend was told, and what it answered. */
export interface Notification {
	payload: Record<string, unknown>;
	/** The HTTP status answered, null when nobody did. */
	status: number | null;
	answer: unknown;
}

export interface World {
	state: State;
	settings: BridgeSettings;
	notifications: Notification[];
}
