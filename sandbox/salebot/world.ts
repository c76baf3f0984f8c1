/** What the actions work on: the project, its settings and the way out to the webhook. */

import type { SharedSettings } from '../server';
import type { State } from './state';
import type { Deliveries } from './webhook';

export interface SalebotSettings extends SharedSettings {
	/** The Webhook URL of the project's settings; empty for none. */
	webhookUrl: string;
	/** Answer the text `ok` where the body of a success is not documented, instead of JSON. */
	plainOk: boolean;
}

export interface World {
	state: State;
	settings: SalebotSettings;
	deliveries: Deliveries;
}
