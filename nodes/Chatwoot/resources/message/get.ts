import type { IDataObject } from 'n8n-workflow';
import { CallError } from '../../../shared/vocabulary/errors';
import { flag } from '../../../shared/vocabulary/fields';
import { isMap } from '../../../shared/vocabulary/json';
import type { Session } from '../../../shared/vocabulary/session';
import { Output } from '../../../shared/vocabulary/types';
import { MEGABYTE } from '../../../shared/vocabulary/remoteFile';
import { listAt } from '../../answers/digest';
import { NEEDS } from '../../api';
import { conversationId } from '../../fields/conversation';
import { messageId } from '../../fields/message';
import { accountOperation, accountPath } from '../../operation';

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
		const id = Number(params.messageId);
		const conversation = encodeURIComponent(params.conversationId);
		const body = await session.send({
			method: 'GET',
			path: accountPath(params, `/conversations/${conversation}/messages`),
			query: { after: id, before: id + 1 },
			needs: NEEDS.user,
			idempotent: true,
		});
		const message = listAt('payload')(body)
			.filter(isMap)
			.find((entry) => String(entry.id) === String(params.messageId));
		if (!message) {
			throw new CallError(`Conversation ${conversation} has no message ${params.messageId}`, {
				cause: 'configuration-invalid',
				fix: 'Both IDs must be of the same conversation; the conversation is named by the number in its URL.',
			});
		}
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
