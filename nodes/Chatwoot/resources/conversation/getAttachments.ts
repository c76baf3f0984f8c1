import { flag } from '../../../shared/vocabulary/fields';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { toItem } from '../../../shared/vocabulary/result';
import { Output } from '../../../shared/vocabulary/types';
import { MEGABYTE } from '../../../shared/vocabulary/remoteFile';
import { idOf, listAt } from '../../answers/digest';
import { EXTRA, NEEDS } from '../../api';
import { conversationId } from '../../fields/conversation';
import { totalIn } from '../../calls/paging';
import { many, page } from '../../fields/lists';
import { accountOperation, accountPath } from '../../operation';

const LIMITS = { maxBytes: 100 * MEGABYTE, timeout: 60_000 };
const PAGES = {
	kind: 'page' as const,
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
	document: EXTRA,
	method: 'GET',
	path: '/conversations/{conversation_id}/attachments',
	needs: NEEDS.user,
	fields: [
		conversationId,
		...many,
		flag('downloadAttachments', {
			displayName: 'Download Attachments',
			description: "Whether to put each item's file into its binary field 'data'",
		}),
	],
	options: [page],
	execute: async (session, params) => {
		const { returnAll, limit = 50, page: start, downloadAttachments } = params;
		const id = encodeURIComponent(params.conversationId);
		const found = await session.pages(
			{
				method: 'GET',
				path: accountPath(params, `/conversations/${id}/attachments`),
				needs: NEEDS.user,
				idempotent: true,
			},
			PAGES,
			{ limit: returnAll ? Infinity : limit, start },
		);
		if (!downloadAttachments) return found.map(toItem);
		const outputs: Output[] = [];
		for (const entry of found) {
			const files = [{ url: urlOf(entry) }];
			const { binary, outcomes } = await session.download(files, 'data', LIMITS);
			const file = binary.data0;
			const missing = outcomes.find((outcome) => 'downloadError' in outcome);
			outputs.push(new Output({ ...toItem(entry), ...missing }, file && { data: file }));
		}
		return outputs;
	},
});

function urlOf(entry: Json): string {
	return isMap(entry) ? String(entry.data_url ?? '') : '';
}
