/** The files in a conversation. */

import { ok } from '../answers';
import { unix, type Attachment, type State } from '../state';
import { pushedSender, shownAttachment } from '../views/conversation';
import type { Handlers, World } from '../world';
import { conversationOf } from './conversations';
import { cut, pageOf } from './paging';

const FILES_PER_PAGE = 100;

function fileData(world: World, state: State, attachment: Attachment) {
	const shown = shownAttachment(world, state, attachment);
	for (const key of ['account_id', 'meta', 'transcribed_text', 'content_type']) delete shown[key];
	return shown;
}

export const conversationAttachments: Handlers = {
	'list-attachments-of-a-conversation': (call) => {
		const { world, state, query } = call;
		const files = state.messagesOf(conversationOf(call)).flatMap((message) =>
			message.attachments.map((one) => ({
				...fileData(world, state, one),
				created_at: unix(message.created_at),
				...(message.sender && { sender: pushedSender(world, state, message.sender) }),
			})),
		);
		return ok({
			meta: { total_count: files.length },
			payload: cut(files.reverse(), pageOf(query), FILES_PER_PAGE),
		});
	},
};
