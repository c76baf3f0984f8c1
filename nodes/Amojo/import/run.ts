import type { JointSession } from '../../shared/vocabulary/session';
import type { Failed, Result, TogetherItem } from '../../shared/vocabulary/types';
import { sendConversation } from './conversation';
import type { Row } from './entries';
import { bodyOf, conversationsOf } from './entries';
import { Progress } from './progress';

/** Different chats side by side, each strictly oldest first; a result for every item. */
export async function importAll(
	session: JointSession,
	items: ReadonlyArray<TogetherItem<Row>>,
): Promise<Array<Result | Failed>> {
	const results = new Array<Result | Failed>(items.length);
	const conversations = conversationsOf(items);
	const live = conversations.filter(({ entries }) => !entries.some(({ row }) => row.dryRun));
	for (const { entries } of conversations.filter((one) => !live.includes(one))) {
		for (const [place, entry] of entries.entries()) {
			results[entry.index] = {
				status: 'dryRun',
				// The items keep their order; this is that of the chat.
				position: place + 1,
				conversation_id: entry.row.conversationId,
				msgid: entry.msgid,
				request: bodyOf(entry),
			};
		}
	}
	const total = live.reduce((sum, { entries }) => sum + entries.length, 0);
	const progress = new Progress(session.context, total);
	let fault: unknown;
	const pieces = live.map((conversation) => async () => {
		try {
			await sendConversation(session, conversation, progress, results);
		} catch (error) {
			fault ??= error;
		}
	});
	await session.sideBySide(pieces, () => fault === undefined);
	if (fault !== undefined) throw fault;
	if (total > 0) tell(session, progress, live.length);
	return results;
}

function tell(session: JointSession, { counts }: Progress, chats: number): void {
	const { imported, duplicate, failed } = counts;
	const words = `${imported} messages imported into ${chats} chats, ${duplicate} were there before, ${failed} failed.`;
	const advice =
		failed > 0 ? ' Look at the reasons and run it again: only what is missing is sent.' : '';
	session.hint(words + advice, failed > 0 ? 'warning' : 'info');
}
