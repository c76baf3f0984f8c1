import { CallError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Session } from '../../shared/vocabulary/session';
import type { ApiRequest } from '../../shared/vocabulary/types';
import { listAt } from '../answers/digest';
import { at } from '../answers/proofs';
import { NEEDS } from '../apis/application';
import type { InAccount } from '../apis/account';
import { accountPath } from '../apis/account';

/** What was looked up, or undefined where the token may write but not look, as that of a bot. */
export async function unlessForbidden<T>(look: () => Promise<T>): Promise<T | undefined> {
	return await look().catch((error: unknown) => {
		const status = error instanceof CallError ? error.details.status : undefined;
		return status === 401 || status === 403 ? undefined : Promise.reject(error);
	});
}

const KINDS = {
	'/agents': 'agent',
	'/agent_bots': 'agent bot',
	'/integrations/apps': 'app',
	'/teams': 'team',
} as const;

/** Makes sure that the account has an agent, bot, app or team: an unknown one is taken for nobody. */
async function exists(
	session: Session,
	params: InAccount,
	path: keyof typeof KINDS,
	id: number | string | undefined,
): Promise<void> {
	if (id === undefined) return;
	const known = await session.once(`${path} ${params.accountId ?? ''}`, async () => {
		const request = { method: 'GET' as const, path: accountPath(params, path), idempotent: true };
		const body = await unlessForbidden(async () => await session.send(request));
		if (body === undefined) return undefined;
		return idsIn(listAt(...(isMap(body) ? ['payload'] : []))(body));
	});
	if (known === undefined || known.has(String(id))) return;
	throw new CallError(`The account has no ${KINDS[path]} ${id}`, {
		cause: 'configuration-invalid',
		fix: `Chatwoot would ${path === '/integrations/apps' ? 'keep it without any use' : 'take it for nobody'}, so nothing was sent. Choose one from the list, or check the ID.`,
	});
}

interface Assigned extends InAccount {
	assigneeType?: string;
	assigneeId?: number;
	teamId?: number;
}

/** Looks whether there is such an agent, bot or team before a conversation is given to it. */
export async function assigneeIsKnown(session: Session, params: Assigned): Promise<void> {
	const bot = params.assigneeType === 'AgentBot';
	await exists(session, params, bot ? '/agent_bots' : '/agents', params.assigneeId);
	await exists(session, params, '/teams', params.teamId);
}

/** Whom an action of a rule or a macro gives a conversation to, or writes to. */
const NAMED_BY: ReadonlyMap<string, keyof typeof KINDS> = new Map([
	['assign_agent', '/agents'],
	['assign_team', '/teams'],
	['send_email_to_team', '/teams'],
]);

export interface Acting extends InAccount {
	actions?: JsonMap[];
	actionsJson?: JsonMap[];
}

/** Looks whether the agents and teams of actions are there: Chatwoot keeps an action for nobody, which then does nothing. */
export async function actionsAreKnown(session: Session, params: Acting): Promise<void> {
	for (const { action_name: name, action_params: given } of params.actions ??
		params.actionsJson ??
		[]) {
		const path = NAMED_BY.get(String(name));
		if (path === undefined || !Array.isArray(given)) continue;
		const ids = given.flatMap((one) => (isMap(one) ? (one.team_ids ?? []) : one));
		// Words such as "nil" and "self" stand for somebody, too.
		for (const id of ids.filter((one) => /^\d+$/.test(String(one))))
			await exists(session, params, path, Number(id));
	}
}

/** Looks whether there is such a bot before it is spoken for: Chatwoot would speak as the user. */
export async function senderIsKnown(
	session: Session,
	params: InAccount & { senderId?: number },
): Promise<void> {
	await exists(session, params, '/agent_bots', params.senderId);
}

/** Looks whether the server offers an app before a hook joins the account with it: one of any other does nothing. */
export async function appIsKnown(
	session: Session,
	params: InAccount & { appId: string },
): Promise<void> {
	await exists(session, params, '/integrations/apps', params.appId);
}

/** Makes sure that something is there, once an execution: a call about many passes over what is not. */
export async function isThere(session: Session, params: InAccount, path: string): Promise<Json> {
	const at = accountPath(params, path);
	return await session.once(
		`is there ${at}`,
		async () =>
			await session.send({ method: 'GET', path: at, needs: NEEDS.user, idempotent: true }),
	);
}

interface Following extends InAccount {
	conversationId: number | string;
	userIds: readonly number[];
}

/**
 * Looks whether agents may see the inbox of a conversation before they are let follow it: Chatwoot
 * answers as if the others followed it as well, and keeps nothing of it.
 */
export async function followersSeeInbox(session: Session, params: Following): Promise<void> {
	const { conversationId: of, userIds: wanted } = params;
	const read = async (end: string, query?: ApiRequest['query']) =>
		await unlessForbidden(
			async () =>
				await session.send({
					method: 'GET',
					path: accountPath(params, end),
					idempotent: true,
					...(query && { query }),
				}),
		);
	const path = `/conversations/${encodeURIComponent(of)}`;
	const able = await session.once(`who may follow ${path} ${params.accountId ?? ''}`, async () => {
		const inbox = at((await read(path)) ?? null, 'inbox_id');
		if (inbox === undefined) return undefined;
		const agents = await read('/assignable_agents', { 'inbox_ids[]': [inbox] });
		return agents === undefined ? undefined : idsIn(listAt('payload')(agents));
	});
	const others = wanted.filter((id) => able && !able.has(String(id)));
	if (others.length === 0) return;
	// Who has followed it since before may go on.
	const following = idsIn(listAt()((await read(`${path}/participants`)) ?? []));
	const strange = others.filter((id) => !following.has(String(id)));
	if (strange.length === 0) return;
	const who = strange.length > 1 ? `Agents ${strange.join(', ')} do` : `Agent ${strange[0]} does`;
	throw new CallError(`${who} not belong to the inbox of conversation ${of}`, {
		cause: 'configuration-invalid',
		fix: "Chatwoot would answer as if they followed it, and forget it, so nothing was sent. Add them with 'Inbox: Add Members' first, or check the IDs.",
	});
}

const idsIn = (rows: readonly Json[]) =>
	new Set(rows.map((entry) => (isMap(entry) ? String(entry.id) : '')));

/** Makes sure that the server has the account a bot is meant for: it takes any number, and nobody could use the bot. */
export async function accountIsKnown(
	session: Session,
	{ accountId }: { accountId?: number },
): Promise<void> {
	if (accountId === undefined) return;
	const path = `/platform/api/v1/accounts/${accountId}`;
	const look = async () => await session.send({ method: 'GET', path, idempotent: true });
	await session.once(path, async () => {
		// One that the platform app has not made may still be there.
		return await unlessForbidden(look).catch((error: unknown) => {
			const isMissing = error instanceof CallError && error.details.status === 404;
			if (!isMissing) throw error;
			throw new CallError(`The server has no account ${accountId}`, {
				cause: 'configuration-invalid',
				fix: "Chatwoot would make a bot for nobody, so nothing was sent. Check 'Account'.",
			});
		});
	});
}
