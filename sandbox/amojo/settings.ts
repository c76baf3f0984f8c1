/** What a test may change while amojo runs. */

import type { SharedSettings } from '../server';

export interface AmojoSettings extends SharedSettings {
	/** The address registered for the channel, with `:scope_id` where the scope goes; empty for none. */
	webhookUrl: string;
	/** Whether /api/v4 answers 429 to more than seven requests a second. */
	rateLimit: boolean;
	/** How long a message is missing from the history after it was taken. */
	historyLagMs: number;
}
