import { inChannel, inChannelLane } from '../internalChannel/fields';
import { InputError } from '../../../shared/vocabulary/errors';
import { collection, flag, text } from '../../../shared/vocabulary/fields';
import { textId, wholeIdPicker } from '../../../shared/vocabulary/ids';
import { filesLost, unlike, without } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { attachments } from '../../fields/files';
import { accountOperation } from '../../operation';
import * as things from '../../things';

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
		by: "the answer's id, parent_id and attachments",
		lacks: (body, { parentId, attachments: files }) =>
			without(body, 'id') ?? unlike(body, { parent_id: parentId }) ?? filesLost(body, files),
	},
	check: ({ content, attachments: files, alsoSendInChannel, parentId }) => {
		if (!content && !files) {
			throw new InputError("'Message' is empty", "Write a text or add 'Attachments'.");
		}
		if (!alsoSendInChannel || parentId !== undefined) return;
		throw new InputError(
			"'Also in Channel' is on, but the message belongs to no thread",
			"Fill in 'Thread Of', or turn it off: it stands in the channel anyway.",
		);
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
			flag('alsoSendInChannel', {
				displayName: 'Also in Channel',
				description: 'Whether an answer in a thread stands in the channel, too',
				wire: 'body:also_send_in_channel',
			}),
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
