import type { Json } from '../../shared/vocabulary/json';
import { entered } from '../../shared/vocabulary/read';
import { jidIn } from '../whatsapp';
import type { ChatwootEvent } from './event';
import type { Collection } from '../../shared/webhook/settings';
import { listOf } from '../../shared/webhook/settings';
import { ANSWERED } from './settings';

/** What starts the workflow. By expression the filters may hold anything. */
interface Wishes {
	/** None means any. */
	events: readonly string[];
	filters: Collection;
	/** The user whose token the workflow itself writes with. */
	ownUserId: unknown;
}

/** Whether an event starts the workflow; `jids` are the groups it is about. */
export function passes(
	event: ChatwootEvent,
	jids: readonly string[],
	{ events, filters, ownUserId }: Wishes,
): boolean {
	return (
		isWanted(event, events) &&
		reactionFits(event, filters) &&
		directionFits(event, filters) &&
		privacyFits(event, filters) &&
		!(isOwn(event, ownUserId) && filters.ownMessages !== 'include') &&
		(event.senderType === null || listed(filters.senderTypes, event.senderType)) &&
		(event.providerEvent === null || listed(filters.providerEvents, event.providerEvent)) &&
		listed(filters.inboxId, event.inboxId) &&
		anyListed(filters.labels, event.labels) &&
		listed(filters.statuses, event.status) &&
		groupFits(event, jids, filters)
	);
}

/** Chatwoot tells of an answer as of any update; only those that ask for updates get the others. */
function isWanted({ event, isAnswer }: ChatwootEvent, events: readonly string[]): boolean {
	return listed(events, event) || (isAnswer && events.includes(ANSWERED));
}

/** A reaction is a message to Chatwoot; whoever answers messages does not want to answer a thumb. */
function reactionFits({ isReaction }: ChatwootEvent, { reactions }: Collection): boolean {
	if (isReaction === null || reactions === 'include') return true;
	return isReaction === (reactions === 'only');
}

/**
 * Incoming only, because Chatwoot also tells of what this very workflow sends. A choice that concerns
 * outgoing messages asks for those.
 */
function directionFits({ event, direction }: ChatwootEvent, filters: Collection): boolean {
	if (direction === null) return true;
	const senders = listOf(filters.senderTypes);
	const concernsOutgoing =
		event === 'message_outgoing' ||
		filters.privateNotes === 'only' ||
		(senders.length > 0 && !senders.includes('contact'));
	const wanted = entered(filters.direction) ?? (concernsOutgoing ? 'both' : 'incoming');
	return wanted === 'both' || direction === wanted;
}

/** Private notes are for the team. */
function privacyFits({ private: isPrivate }: ChatwootEvent, filters: Collection): boolean {
	if (isPrivate === null || filters.privateNotes === 'include') return true;
	return isPrivate === (filters.privateNotes === 'only');
}

function isOwn({ messageId, senderType, senderId }: ChatwootEvent, ownUserId: unknown): boolean {
	const isKnown = typeof ownUserId === 'string' && messageId !== null;
	return isKnown && senderType === 'user' && String(senderId) === ownUserId;
}

function groupFits({ groupType }: ChatwootEvent, jids: readonly string[], filters: Collection) {
	const wanted = entered(filters.conversationType) ?? 'both';
	if (wanted !== 'both' && groupType !== wanted) return false;
	const groups = listOf(filters.groupJid).map((jid) => jidIn(jid) ?? jid);
	return groups.length === 0 || jids.some((jid) => groups.includes(jid));
}

/** Whether a value is among the wanted ones; none wanted means any. */
function listed(wanted: unknown, value: Json): boolean {
	const list = listOf(wanted);
	return list.length === 0 || (value !== null && list.includes(String(value)));
}

/** Titles are stored in lower case. */
function anyListed(wanted: unknown, values: Json): boolean {
	const list = listOf(wanted).map((label) => label.toLowerCase());
	const held = Array.isArray(values) ? values.map((value) => String(value).toLowerCase()) : [];
	return list.length === 0 || held.some((value) => list.includes(value));
}
