import type { JointSession } from '../../shared/vocabulary/session';
import type { Result, TogetherItem } from '../../shared/vocabulary/types';
import { Failed } from '../../shared/vocabulary/types';
import { ChatImport } from './conversation';
import type { Conversation, Row } from './entries';
import { importBody, conversationsOf } from './entries';
import { Progress } from './progress';

/** Different chats side by side, each strictly oldest first; a result for every item. */
export async function importAll(
	session: JointSession,
	items: ReadonlyArray<TogetherItem<Row>>,
): Promise<Array<Result | Failed>> {
	const results = new Array<Result | Failed>(items.length);
	const refuse = (index: number, error: unknown) => (results[index] = new Failed(error));
	const conversations = await conversationsOf(session, items, refuse);
	const isDry = ({ entries }: Conversation) => entries.some(({ row }) => row.dryRun);
	const live = conversations.filter((one) => !isDry(one));
	for (const { entries } of conversations.filter(isDry)) {
		for (const [place, entry] of entries.entries()) {
			await session.giveWay();
			try {
				// The items keep their order; the position is that of the chat.
				const ids = { conversation_id: entry.row.conversationId, msgid: entry.msgid };
				const request = importBody(entry);
				results[entry.index] = { status: 'dryRun', position: place + 1, ...ids, request };
			} catch (error) {
				refuse(entry.index, error);
			}
		}
	}
	tellOfDoubles(session, conversations);
	if (live.length > 0) await sendAll(session, live, results);
	return results;
}

async function sendAll(
	session: JointSession,
	live: readonly Conversation[],
	results: Array<Result | Failed>,
): Promise<void> {
	const total = live.reduce((sum, { entries }) => sum + entries.length, 0);
	const progress = new Progress(session.context, total);
	const gated: JointSession = {
		...session,
		send: async (request, api) => await session.send({ ...request, unless: progress.over }, api),
	};
	let fault: unknown;
	const sideBySide = async (works: ReadonlyArray<() => Promise<void>>) => {
		const pieces = works.map((work) => async () => {
			try {
				await work();
			} catch (error) {
				fault ??= error;
			} finally {
				progress.tried();
			}
		});
		await session.sideBySide(pieces, () => fault === undefined);
		if (fault !== undefined) throw fault;
	};
	const chats = live.map((one) => new ChatImport(gated, one, progress, results));
	await sideBySide(
		chats.map((chat, index) => async () => {
			// The first message finds out for all whether the credential is good.
			if (index > 0) await progress.proven;
			await chat.send();
		}),
	);
	await sideBySide(chats.map((chat) => async () => await chat.settle()));
	tell(session, progress, live.length);
}

function tell(session: JointSession, { counts }: Progress, chats: number): void {
	const { imported, duplicate, failed } = counts;
	const words = `${imported} messages imported into ${chats} chats, ${duplicate} were there before, ${failed} failed.`;
	const advice =
		failed > 0 ? ' Look at the reasons and run it again: only what is missing is sent.' : '';
	session.hint(words + advice, failed > 0 ? 'warning' : 'info');
}

const FEW = 5;

/** What cannot be told apart without IDs of the source. */
function tellOfDoubles(session: JointSession, conversations: readonly Conversation[]): void {
	const entries = conversations.flatMap((one) => one.entries);
	const unnamed = entries.filter(({ row }) => row.sourceMessageId === undefined);
	if (unnamed.length === 0) return;
	const items = unnamed.filter(({ isDouble }) => isDouble).map(({ item }) => item);
	const some = items
		.sort((a, b) => a - b)
		.slice(0, FEW)
		.join(', ');
	const doubles =
		items.length === 0
			? ''
			: ` ${items.length} are exactly like another one before them (items ${some}${items.length > FEW ? ' …' : ''}): they are counted, so always give such messages in one run.`;
	session.hint(
		`${unnamed.length} messages have no 'Message ID in Source' and are told by chat, time, author and content.${doubles} One that another run brought in cannot be told from its equal.`,
		'info',
	);
}
