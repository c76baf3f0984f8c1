/** What the handlers work on: the account, its settings and the way out to the webhook. */

import type { SharedSettings } from '../server';
import type { State } from './state';
import type { Hooks } from './hooks';

export interface AmojoSettings extends SharedSettings {
	/** The address registered for the channel, with `:scope_id` where the scope goes; empty for none. */
	webhookUrl: string;
	/** Whether /api/v4 answers 429 to more than seven requests a second. */
	rateLimit: boolean;
}

export interface World {
	state: State;
	settings: AmojoSettings;
	hooks: Hooks;
}
