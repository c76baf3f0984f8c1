import { CallError } from '../../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { Session } from '../../../shared/vocabulary/session';
import { listAt } from '../../answers/digest';
import { collection } from '../../../shared/vocabulary/fields';
import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId, conversationLane } from '../../fields/conversation';
import {
	lastDay,
	completed,
	frequency,
	recurringId,
	recurringStatus,
	ruleFields,
} from './recurrence';
import {
	plannedContent,
	plannedMoment,
	planChanged,
	removeAttachment,
	scheduledAt,
	scheduledExtras,
	showsAll,
} from '../../fields/schedule';
import { asWrittenLater, fillVariables, keepTexts } from '../../fields/liquid';
import type { InAccount } from '../../apis/account';
import { accountPath } from '../../apis/account';
import { accountOperation } from '../../operation';
import { at } from '../../answers/proofs';
import { holdsSent, writtenToStay } from '../../calls/changes';
import * as things from '../../things';

export const update = accountOperation({
	name: 'Update',
	value: 'update',
	action: 'Update recurring message',
	description: 'Change a recurring message, pause it or end it',
	contract: 'update-recurring-scheduled-message',
	yields: things.recurringMessage,
	document: EXTRA,
	method: 'PATCH',
	path: '/conversations/{conversation_id}/recurring_scheduled_messages/{recurring_id}',
	needs: NEEDS.user,
	idempotent: true,
	proves: planChanged('recurringId'),
	fields: [
		conversationId,
		recurringId,
		collection('updateFields', 'Update Fields', 'Add field', [
			plannedContent,
			scheduledAt,
			frequency,
			recurringStatus,
			...ruleFields,
			...scheduledExtras,
			removeAttachment,
		]),
	],
	check: showsAll,
	options: [fillVariables],
	shape: [plannedMoment, lastDay, (params, { body }) => keepTexts(params, body, asWrittenLater)],
	send: async (session, request, params) => {
		const body = isMap(request.body) ? request.body : {};
		const { recurrence_rule: given, scheduled_at: time, status } = body;
		const isDated = time !== undefined || ENDED.includes(String(status));
		if (isDated && !isMap(given)) return await session.send(request);
		const listed = await keptOf(session, params);
		if (!listed && !isMap(given)) {
			session.hint(
				`Recurring message ${params.recurringId} is none of the 50 that Chatwoot lists, so its next time is not known: the server plans it anew from now on. Fill in 'Scheduled At' to say when.`,
			);
			return await session.send(request);
		}
		let kept = listed ?? unlisted(params);
		// Without a time the server plans the next one anew, from this very moment on.
		const next = time ?? (isDated ? undefined : upcoming(kept));
		const dated: JsonMap = next === undefined ? {} : { scheduled_at: next };
		if (!isMap(given)) return await session.send({ ...request, body: { ...body, ...dated } });
		const { answer, now } = await writtenToStay<Kept>(session, {
			what: ruleTurn(params),
			// The server takes the rule for the whole one.
			write: async (again) => {
				const rule = { ...dated, recurrence_rule: wholeRule(kept, given, time) };
				return await session.send({ ...request, body: again ? rule : { ...body, ...rule } });
			},
			read: async () => (kept = (await keptOf(session, params)) ?? unlisted(params)),
			stays: ({ rule }, shown) => holdsSent(rule, given, at(shown, 'recurrence_rule')),
		});
		return isMap(answer) && 'recurrence_rule' in answer
			? { ...answer, recurrence_rule: now.rule }
			: answer;
	},
	turn: ruleTurn,
	lane: conversationLane,
});

function ruleTurn({ recurringId: id }: { recurringId: number }): string {
	return `rule of recurring message ${id}`;
}

interface Named extends InAccount {
	conversationId: number;
	recurringId: number;
}

function unlisted({ conversationId: of, recurringId: id }: Named): never {
	throw new CallError(`Conversation ${of} has no recurring message ${id}`, {
		cause: 'configuration-invalid',
		outcome: 'notSent',
		fix: "Look at 'Get Many'. Chatwoot lists 50 at most: of an older one only what is no part of its rule can be changed.",
	});
}

interface Kept {
	rule: JsonMap;
	/** When it is sent next. */
	next?: Json;
}

/** What has ended, or is no more than a draft, is planned for no time. */
const ENDED = ['cancelled', 'completed', 'draft'];

/** The server takes no time that has passed, and a moment goes by until it looks. */
const SOON_MS = 60_000;

/** When it is sent next; where that time has passed, at the same hour of the next day that it is sent on. */
function upcoming({ rule, next }: Kept): string | undefined {
	if (next === undefined || next === null) return undefined;
	const moment = new Date(typeof next === 'number' ? next * 1000 : String(next));
	if (Number.isNaN(moment.getTime())) return undefined;
	while (moment.getTime() < Date.now() + SOON_MS) {
		if (rule.frequency === 'yearly') moment.setUTCFullYear(moment.getUTCFullYear() + 1);
		else if (rule.frequency === 'monthly') moment.setUTCMonth(moment.getUTCMonth() + 1);
		else moment.setUTCDate(moment.getUTCDate() + (rule.frequency === 'weekly' ? 7 : 1));
	}
	return moment.toISOString();
}

function wholeRule({ rule, next }: Kept, given: JsonMap, scheduledAt?: Json): JsonMap {
	const first = scheduledAt ?? next;
	return completed(
		changed(rule, given),
		first === undefined
			? undefined
			: new Date(typeof first === 'number' ? first * 1000 : String(first)),
	);
}

/** What belongs to another way of repeating or of ending is not kept. */
function changed(rule: JsonMap, given: JsonMap): JsonMap {
	const merged: JsonMap = { ...rule, ...given };
	const { frequency, end_type: ends } = merged;
	const dropped = [
		...(given.frequency !== undefined && frequency !== rule.frequency ? BY_FREQUENCY : []),
		...(given.end_type !== undefined && ends !== rule.end_type ? ['end_date', 'end_count'] : []),
	];
	for (const key of dropped) if (given[key] === undefined) delete merged[key];
	// A new date or count says itself how it ends.
	if (given.end_type === undefined && (given.end_date ?? given.end_count) !== undefined) {
		delete merged.end_type;
		delete merged[given.end_date === undefined ? 'end_date' : 'end_count'];
	}
	return merged;
}

const BY_FREQUENCY = [
	'week_days',
	'monthly_type',
	'monthly_week',
	'monthly_weekday',
	'month_day',
	'year_day',
	'year_month',
];

async function keptOf(session: Session, params: Named): Promise<Kept | undefined> {
	const { conversationId: of, recurringId: id } = params;
	const path = accountPath(
		params,
		`/conversations/${encodeURIComponent(of)}/recurring_scheduled_messages`,
	);
	const list = listAt('payload')(await session.send({ method: 'GET', path, idempotent: true }));
	const found = list.find((one) => String(at(one, 'id')) === String(id));
	if (found === undefined) return undefined;
	const rule = at(found, 'recurrence_rule');
	return {
		rule: isMap(rule) ? rule : {},
		next: at(found, 'pending_scheduled_message.scheduled_at'),
	};
}
