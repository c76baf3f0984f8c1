import type { Session } from '../../../shared/vocabulary/session';
import { collection, text } from '../../../shared/vocabulary/fields';
import { conversationId, conversationLane } from '../../fields/conversation';
import { partsOf, template, templateExtras, templateFields } from './template';
import { fillVariables, keepTexts } from '../../fields/liquid';
import { unlessForbidden } from '../../calls/known';
import type { InAccount } from '../../apis/account';
import { accountPath } from '../../apis/account';
import { accountOperation } from '../../operation';
import { answers, at } from '../../answers/proofs';
import { sendInParts } from '../../calls/parts';
import * as things from '../../things';

export const sendTemplate = accountOperation({
	name: 'Send Template',
	value: 'sendTemplate',
	action: 'Send template message',
	description: "Send one of the WhatsApp inbox's templates with its parameters",
	irrevocable: 'It reaches people at once and cannot be taken back.',
	contract: 'create-a-new-message-in-a-conversation',
	yields: things.message,
	main: false,
	method: 'POST',
	path: '/conversations/{conversation_id}/messages',
	proves: answers('id'),
	fields: [
		conversationId,
		...templateFields,
		collection('additionalFields', 'Additional Fields', 'Add field', [
			...templateExtras,
			text('content', {
				displayName: 'Text to Show',
				description:
					"What agents see of it in Chatwoot, with {{1}} and the like filled in; the template's own text where it is left empty and the inbox is chosen",
				wire: 'body:content',
				rows: 2,
			}),
		]),
	],
	resolve: async (session, params) =>
		params.content === undefined ? { content: await textOf(session, params) } : {},
	options: [fillVariables],
	shape: [template, (params, { body }) => keepTexts(params, body)],
	send: sendInParts,
	lane: conversationLane,
});

/** The text of the template chosen, or undefined where it cannot be known. */
async function textOf(
	session: Session,
	params: InAccount & { inboxId?: number; name: string; language?: string },
): Promise<string | undefined> {
	const { inboxId } = params;
	if (inboxId === undefined) return undefined;
	const path = accountPath(params, `/inboxes/${encodeURIComponent(inboxId)}/`);
	const inbox = await session.once(
		`inbox ${path}`,
		async () =>
			await unlessForbidden(
				async () => await session.send({ method: 'GET', path, idempotent: true }),
			),
	);
	const templates = at(inbox ?? null, 'message_templates');
	const { name, language } = partsOf(params.name);
	const wanted = String(params.language ?? language).toLowerCase();
	const found = (Array.isArray(templates) ? templates : []).find(
		(one) => at(one, 'name') === name && String(at(one, 'language')).toLowerCase() === wanted,
	);
	const components = at(found ?? null, 'components');
	const body = (Array.isArray(components) ? components : []).find(
		(one) => String(at(one, 'type')).toUpperCase() === 'BODY',
	);
	const words = at(body ?? null, 'text');
	return typeof words === 'string' ? words : undefined;
}
