import type { Given } from '../../shared/vocabulary/dates';
import { momentOf, readDate } from '../../shared/vocabulary/dates';
import { InputError } from '../../shared/vocabulary/errors';
import { custom, flag, text } from '../../shared/vocabulary/fields';
import type { JsonMap } from '../../shared/vocabulary/json';
import type { Proof } from '../../shared/vocabulary/proof';
import type { Draft, Field, FileChoice, Surroundings } from '../../shared/vocabulary/types';
import { oneFile } from './files';
import { unlike, without } from '../answers/proofs';
import { madeOtherwise, shownOtherwise } from '../answers/sent';
import { mentionsContact } from '../whatsapp';
import { templateSurvives, wholeTemplate } from './template';

export const plannedContent = text('content', {
	displayName: 'Message',
	wire: 'body:content',
	rows: 4,
});

export const scheduledAt = custom(
	'scheduledAt',
	{
		displayName: 'Scheduled At',
		description:
			"When to send, in the workflow's time zone unless the value names an offset itself. Only a draft may go without.",
		wire: 'body:scheduled_at',
	},
	{ type: 'dateTime', default: '' },
	readDate,
);

const attachment: Field<{ attachment?: FileChoice[] }> = {
	...custom(
		'attachment',
		{
			displayName: 'Attachment',
			description: 'The name of the input field with the file',
			wire: 'body:attachment',
			placeholder: 'e.g. data',
		},
		{ type: 'string', default: '' },
		oneFile,
	),
	file: 'attachment',
};

const holdOnReply = flag('holdOnReply', {
	displayName: 'Hold on Reply',
	description:
		'Whether not to send it where the contact has written before its time (newer versions of the fork)',
	wire: 'body:hold_on_reply',
});

export const scheduledExtras = [attachment, wholeTemplate, holdOnReply] as const;

/** What is sent later is one message: WhatsApp shows mentions in a text only, and a form holds nothing but text. */
export function showsAll(given: Pick<Planned, 'content' | 'attachment' | 'templateParams'>): void {
	templateSurvives(given.templateParams, given.attachment);
	if (given.attachment === undefined || !mentionsContact(given.content)) return;
	throw new InputError(
		"'Message' mentions somebody beside a file, where WhatsApp shows no mention",
		'Plan two messages: the text with the mention, and the file a moment later.',
	);
}

export const removeAttachment = flag('removeAttachment', {
	displayName: 'Remove Attachment',
	description: 'Whether to take the file away',
	wire: 'body:remove_attachment',
});

/** What is planned has something to send, and a time unless it is a draft. */
export function wholePlan({ content: words, attachment, ...given }: Planned): void {
	if (given.status !== 'draft' && given.scheduledAt === undefined) {
		// The server would take a recurring one as active and never send it.
		throw new InputError("'Scheduled At' is empty", "Choose a time, or set 'Status' to Draft.");
	}
	showsAll({ content: words, attachment, templateParams: given.templateParams });
	if (words || attachment || given.templateParams) return;
	throw new InputError("'Message' is empty", 'Write a text, or add a file or a template.');
}

interface Planned {
	content?: string;
	attachment?: FileChoice[];
	templateParams?: JsonMap;
	status?: string;
	scheduledAt?: Given;
}

/** What answers show in another form than it is sent in. */
const TIMES = { otherwise: { scheduled_at: 'unix seconds' } } as const;

const BY = "the answer's ID and status, and every field that was sent";

export const planMade: Proof<{ status?: string }> = {
	by: BY,
	lacks: (body, { status: wanted }, sent) =>
		without(body, 'id') ?? unlike(body, { status: wanted }) ?? madeOtherwise(body, sent, TIMES),
};

/** A change of the plan that this parameter names. */
export const planChanged = <K extends string>(
	parameter: K,
): Proof<Record<K, number> & { status?: string }> => ({
	by: BY,
	lacks: (body, params, sent) =>
		unlike(body, { id: params[parameter], status: params.status }) ??
		shownOtherwise(body, sent, TIMES),
});

/** The exact moment, as the server wants it. */
export function plannedMoment(
	{ scheduledAt: given }: { scheduledAt?: Given },
	{ body }: Draft,
	{ timezone }: Surroundings,
): void {
	if (given) body.scheduled_at = new Date(momentOf(given, timezone)).toISOString();
}
