import { chosen } from '../../shared/vocabulary/read';
import { isListed } from '../../shared/webhook/settings';
import type { ChatEvent } from './event';

/** The collections as n8n hands them over; by expression they may hold anything. */
interface Wishes {
	events: unknown;
	filters: Record<string, unknown>;
	ignoreOlderThan: unknown;
}

/** A message that is older was not written now: an import brought it (amojo.md 1.4). */
const DEFAULT_MINUTES = 10;

/** Whether an event starts the workflow. */
export function passes(event: ChatEvent, { events, filters, ignoreOlderThan }: Wishes): boolean {
	return (
		isListed(events, [event.event]) &&
		isListed(filters.accounts, [event.accountId, event.scopeId]) &&
		(event.messageType === null || isListed(filters.messageTypes, [event.messageType])) &&
		!isOld(event, ignoreOlderThan)
	);
}

function isOld({ event, sentAt }: ChatEvent, given: unknown): boolean {
	if (!['message', 'comment', 'v1'].includes(event) || sentAt === null) return false;
	const wished = chosen(given);
	const entered = wished === undefined ? DEFAULT_MINUTES : Number(wished);
	const minutes = entered >= 0 ? entered : DEFAULT_MINUTES;
	return minutes > 0 && Date.now() - Date.parse(sentAt) > minutes * 60_000;
}
