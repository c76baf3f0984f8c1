import { collection } from '../../../shared/vocabulary/fields';
import type { Content } from '../../fields/message';
import { attachmentFields, blockId, checkContent } from '../../fields/message';
import { scheduleFields } from '../../fields/schedule';
import type { Field } from '../../../shared/vocabulary/types';
import { buttonFields } from '../../fields/buttons';
import type { Names, Needed } from '../../fields/universalWebhook';
import { checkNames, holdsOneOf, universalWebhook } from '../../fields/universalWebhook';

const withExtras = <const F extends readonly Field[]>(fields: F) =>
	collection('additionalFields', 'Additional Fields', 'Add field', fields);

const always = [blockId, ...attachmentFields, ...scheduleFields, ...universalWebhook] as const;

/** What a message may have besides its text. */
export const messageExtras = withExtras([...buttonFields, ...always]);

/** The same in WhatsApp, which has no buttons. */
export const whatsappExtras = withExtras(always);

/** A message says something, and to somebody, be it in the body of a universal webhook. */
export function checkMessage(
	params: Content & Names & { valueMessage?: string },
	target: Needed,
): void {
	const isInBody = holdsOneOf(params, ['message', 'message_id', 'attachment_url']);
	checkContent(params, params.valueMessage !== undefined || isInBody);
	checkNames(params, [target]);
}
