import { inChannel, inChannelLane } from '../internalChannel/fields';
import { InputError } from '../../../shared/vocabulary/errors';
import { collection, json, text } from '../../../shared/vocabulary/fields';
import { textId, wholeIdPicker } from '../../../shared/vocabulary/ids';
import type { Json, JsonMap } from '../../../shared/vocabulary/json';
import type { Lack } from '../../../shared/vocabulary/proof';
import { asMap } from '../../../shared/vocabulary/read';
import { at, filesLost, unlike, without } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../api';
import { attachments } from '../../fields/files';
import { accountOperation } from '../../operation';
import * as things from '../../things';

/** Seen on 4.15.1: they are passed over. */
function attributesLost(body: Json, sent: JsonMap = {}): Lack | undefined {
	if (Object.keys(sent).every((key) => at(body, `content_attributes.${key}`) !== undefined)) return;
	return { words: 'The message was sent, but Chatwoot has dropped its content attributes' };
}

export const send = accountOperation({
	name: 'Send',
	value: 'send',
	action: 'Send internal message',
	description: 'Write into a channel of the internal chat, with files if wanted',
	contract: 'create-an-internal-message',
	yields: things.internalMessage,
	document: EXTRA,
	method: 'POST',
	path: '/internal_chat/channels/{channel}/messages',
	needs: NEEDS.user,
	proves: {
		by: "the answer's id, parent_id, attachments and content_attributes",
		lacks: (body, { parentId, attachments: files, contentAttributes }) =>
			without(body, 'id') ??
			unlike(body, { parent_id: parentId }) ??
			filesLost(body, files) ??
			attributesLost(body, contentAttributes),
	},
	check: ({ content, attachments: files }) => {
		if (content || files) return;
		throw new InputError("'Message' is empty", "Write a text or add 'Attachments'.");
	},
	lane: inChannelLane,
	fields: [
		inChannel,
		text('content', {
			displayName: 'Message',
			description: 'A mention is written [@Name](mention://user/3/Name)',
			wire: 'body:content',
			rows: 4,
		}),
		// Each is an object here; a bare file the server passes over.
		{ ...attachments, file: 'attachments[][file]' },
		collection('additionalFields', 'Additional Fields', 'Add field', [
			json(
				'contentAttributes',
				{ displayName: 'Content Attributes (JSON)', wire: 'body:content_attributes' },
				asMap,
			),
			textId('echoId', {
				displayName: 'Echo ID',
				placeholder: 'e.g. order-815',
				description: 'Comes back in the answer and the events',
				wire: 'body:echo_id',
			}),
			wholeIdPicker('parentId', {
				displayName: 'Thread Of',
				description: 'The ID of the message whose thread it belongs to',
				wire: 'body:parent_id',
				placeholder: 'e.g. 12',
				search: 'searchInternalMessages',
				ifNothing: 'refuse',
			}),
		]),
	],
});
