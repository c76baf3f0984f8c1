import type { IDataObject } from 'n8n-workflow';
import { isMap } from '../../../shared/vocabulary/json';
import type { Session } from '../../../shared/vocabulary/session';
import { Output } from '../../../shared/vocabulary/types';
import { ATTACHMENT_PREFIX, type DownloadLimits } from '../../../shared/vocabulary/remoteFile';
import { conversationId } from '../../fields/conversation';
import { downloadFields, limitsOf } from '../../fields/downloads';
import { messageId } from './fields';
import { NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { messageAt, noMessage } from '../../calls/messages';
import { fetchStored, ownBase } from '../../calls/storedFiles';
import * as things from '../../things';

/** No endpoint gives one message: it is the only one between its own ID and the next. */
export const get = accountOperation({
	name: 'Get',
	value: 'get',
	action: 'Get message',
	description: 'Get a message with its delivery status, and its files if wanted',
	contract: null,
	yields: things.message,
	needs: NEEDS.user,
	uses: ['list-all-messages'],
	idempotent: true,
	fields: [conversationId, { ...messageId, wire: undefined }, ...downloadFields],
	execute: async (session, params) => {
		const message = await messageAt(session, params, params.messageId);
		if (!message) throw noMessage(params, params.messageId);
		const { downloadAttachments, attachmentPrefix } = params;
		if (!downloadAttachments) return message;
		return await withAttachments(session, message, limitsOf(params), attachmentPrefix);
	},
});

async function withAttachments(
	session: Session,
	message: IDataObject,
	limits: DownloadLimits,
	prefix = ATTACHMENT_PREFIX,
): Promise<Output> {
	const attachments = (Array.isArray(message.attachments) ? message.attachments : []).filter(isMap);
	const stored = await fetchStored(
		attachments,
		await ownBase(session),
		async (files) => await session.download(files, prefix, limits),
	);
	return new Output({ ...message, attachments: stored.attachments }, stored.binary);
}
