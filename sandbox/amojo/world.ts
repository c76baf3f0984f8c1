/** What the handlers work on: the account, its settings and the way out to the webhook. */

import type { Hooks } from './hooks';
import type { AmojoSettings } from './settings';
import type { State } from './state';

export interface World {
	state: State;
	settings: AmojoSettings;
	hooks: Hooks;
}
