import { isMap } from '../../../shared/vocabulary/json';
import type { Paging } from '../../../shared/vocabulary/types';
import { toItem } from '../../../shared/vocabulary/result';
import { Output } from '../../../shared/vocabulary/types';
import { ATTACHMENT_PREFIX } from '../../../shared/vocabulary/remoteFile';
import { idOf, listAt } from '../../answers/digest';
import { EXTRA, NEEDS } from '../../apis/application';
import { conversationId } from '../../fields/conversation';
import { downloadFields, limitsOf } from '../../fields/downloads';
import { totalIn } from '../../calls/paging';
import { fetchStored, ownBase } from '../../calls/storedFiles';
import { many, page } from '../../fields/lists';
import { accountOperation } from '../../operation';
import * as things from '../../things';

const PAGES: Paging = {
	kind: 'page',
	size: 100,
	first: 1,
	positionParameter: 'page',
	entries: listAt('payload'),
	identity: idOf,
	total: totalIn('meta.total_count'),
};

export const getAttachments = accountOperation({
	name: 'Get Attachments',
	value: 'getAttachments',
	action: 'Get attachments of conversation',
	description: 'Get the files of a conversation, newest first, and download them if wanted',
	contract: 'list-attachments-of-a-conversation',
	yields: things.attachment,
	document: EXTRA,
	method: 'GET',
	path: '/conversations/{conversation_id}/attachments',
	needs: NEEDS.user,
	fields: [conversationId, ...many, ...downloadFields],
	options: [page],
	paging: PAGES,
	finish: async (session, body, params) => {
		const found = Array.isArray(body) ? body : [];
		if (!params.downloadAttachments) return found.map(toItem);
		const { attachmentPrefix = ATTACHMENT_PREFIX } = params;
		const limits = limitsOf(params);
		const outputs: Output[] = [];
		const base = await ownBase(session);
		for (const entry of found.filter(isMap)) {
			const { attachments, binary } = await fetchStored(
				[entry],
				base,
				async (files) => await session.download(files, attachmentPrefix, limits),
			);
			outputs.push(new Output({ ...attachments[0] }, binary));
		}
		return outputs;
	},
});
