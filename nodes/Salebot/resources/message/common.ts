import { collection } from '../../../shared/vocabulary/fields';
import type { Content } from '../../fields/message';
import { attachmentFields, blockId, checkContent } from '../../fields/message';
import { scheduleFields } from '../../fields/schedule';
import type { Names, Needed } from '../../fields/universalWebhook';
import { checkNames, holdsOneOf } from '../../fields/universalWebhook';

/** What a message may have besides its text. */
export const messageExtras = collection('additionalFields', 'Additional Fields', 'Add field', [
	blockId,
	...attachmentFields,
	...scheduleFields,
]);

/** A message says something, and to somebody, be it in the body of a universal webhook. */
export function checkMessage(
	params: Content & Names & { valueMessage?: string },
	target: Needed,
): void {
	const isInBody = holdsOneOf(params, ['message', 'message_id', 'attachment_url']);
	checkContent(params, params.valueMessage !== undefined || isInBody);
	checkNames(params, [target]);
}
