import type { IDataObject } from 'n8n-workflow';
import { flag } from '../../../shared/vocabulary/fields';
import { isMap } from '../../../shared/vocabulary/json';
import type { Session } from '../../../shared/vocabulary/session';
import { Output } from '../../../shared/vocabulary/types';
import { MEGABYTE } from '../../../shared/vocabulary/remoteFile';
import { conversationId } from '../../fields/conversation';
import { messageId } from '../../fields/message';
import { accountOperation } from '../../operation';
import { messageAt, noMessage } from '../../calls/messages';

const LIMITS = { maxBytes: 100 * MEGABYTE, timeout: 60_000 };

/** No endpoint gives one message: it is the only one between its own ID and the next. */
export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get message',
	description: 'Get a message with its delivery status, and its files if wanted',
	contract: null,
	uses: ['list-all-messages'],
	idempotent: true,
	fields: [
		conversationId,
		{ ...messageId, wire: undefined },
		flag('downloadAttachments', {
			displayName: 'Download Attachments',
			description:
				'Whether to put the files into binary fields: attachment_0, attachment_1 and so on',
		}),
	],
	execute: async (session, params) => {
		const message = await messageAt(session, params, params.messageId);
		if (!message) throw noMessage(params, params.messageId);
		return params.downloadAttachments ? await withAttachments(session, message) : message;
	},
});

async function withAttachments(session: Session, message: IDataObject): Promise<Output> {
	const attachments = (Array.isArray(message.attachments) ? message.attachments : []).filter(isMap);
	const files = attachments.map(({ data_url: url }) => ({ url: String(url ?? '') }));
	const { binary, outcomes } = await session.download(files, 'attachment_', LIMITS);
	return new Output(
		{
			...message,
			attachments: attachments.map((attachment, index) => ({ ...attachment, ...outcomes[index] })),
		},
		binary,
	);
}
