import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { chosen } from '../../shared/vocabulary/read';
import { collectionOf, listOf, parameterOf } from '../../shared/webhook/settings';

type Context = IHookFunctions | IWebhookFunctions;

/** Only when it says so is anything left unchecked. */
type Policy = 'auto' | 'required' | 'off';

export function policyOf(context: Context): Policy {
	const given = parameterOf(context, 'signature', 'auto');
	return given === 'required' || given === 'off' ? given : 'auto';
}

export function isManual(context: Context): boolean {
	return parameterOf(context, 'source', 'account') === 'manual';
}

/** The account that the options name; undefined for the credential's own. */
export function accountOf(context: Context): string | undefined {
	const own = chosen(collectionOf(context, 'options').accountId);
	return own === undefined ? undefined : String(own).trim();
}

/** Ours: an update of a message by which a visitor answers it. */
export const ANSWERED = 'message_answered';

/** What Chatwoot calls the events that are wanted. */
export function subscriptionsOf(events: readonly string[]): string[] {
	return [...new Set(events.map((event) => (event === ANSWERED ? 'message_updated' : event)))];
}

/** The events wanted; for an address entered by hand, none means any. */
export function eventsOf(context: Context): string[] {
	const names = isManual(context) ? ['manualEvents'] : ['events', 'forkEvents'];
	return [...new Set(names.flatMap((name) => listOf(parameterOf(context, name, []))))];
}
