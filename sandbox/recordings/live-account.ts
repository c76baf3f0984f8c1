/** The account that `npm run live` works in: what it puts there first, and what it takes away at the end. */

import type { Thing } from './live-made';
import type { Json } from './read';

type Row = { [key: string]: Json };

export interface Target {
	/** Without a slash at the end. */
	url: string;
	account: number;
	token: string;
}

const JSON_TYPE = 'application/json';
const RUN = `live ${Date.now().toString(36)}`;
const PAGES = 200;

/** What is in an account, in the order in which it is taken away. */
const LISTS: Array<{ path: string; paged?: boolean; key?: string; rows?: string }> = [
	{ path: 'campaigns' },
	{ path: 'automation_rules' },
	{ path: 'macros' },
	{ path: 'integrations/hooks', rows: 'hooks' },
	{ path: 'webhooks', rows: 'webhooks' },
	{ path: 'dashboard_apps' },
	{ path: 'portals', key: 'slug' },
	{ path: 'custom_filters' },
	{ path: 'custom_filters?filter_type=contact' },
	{ path: 'custom_filters?filter_type=report' },
	{ path: 'canned_responses' },
	{ path: 'sla_policies' },
	{ path: 'internal_chat/channels' },
	{ path: 'internal_chat/categories' },
	{ path: 'contacts', paged: true },
	{ path: 'companies', paged: true },
	{ path: 'inboxes' },
	{ path: 'teams' },
	{ path: 'labels' },
	{ path: 'custom_attribute_definitions?attribute_model=0' },
	{ path: 'custom_attribute_definitions?attribute_model=1' },
	{ path: 'agent_bots' },
	{ path: 'agents' },
	{ path: 'custom_roles' },
];

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** The rows of a list in any of the forms that the server has. */
function rowsOf(body: Json | undefined, name?: string): Row[] {
	if (Array.isArray(body)) return body.filter(isRow);
	if (!isRow(body)) return [];
	for (const key of ['payload', 'data', name, 'channels', 'categories', 'companies'])
		if (key !== undefined && body[key] !== undefined) return rowsOf(body[key], name);
	return [];
}

export class Account {
	constructor(private readonly target: Target) {}

	async ask(
		method: string,
		path: string,
		body?: object,
		token = this.target.token,
	): Promise<{ status: number; body?: Json }> {
		const { url, account } = this.target;
		const at = path.startsWith('/') ? url + path : `${url}/api/v1/accounts/${account}/${path}`;
		const response = await fetch(at, {
			method,
			headers: {
				accept: JSON_TYPE,
				'Api-Access-Token': token,
				...(body && { 'content-type': JSON_TYPE }),
			},
			body: body && JSON.stringify(body),
			redirect: 'manual',
		});
		const text = await response.text();
		const isJson = response.headers.get('content-type')?.startsWith(JSON_TYPE) && text;
		return { status: response.status, ...(isJson && { body: JSON.parse(text) as Json }) };
	}

	/** Makes something that the cases need; refused: says what the server said. */
	private async make(path: string, body: object): Promise<Row> {
		const answer = await this.ask('POST', path, body);
		if (answer.status >= 300 || !isRow(answer.body))
			throw new Error(
				`POST ${path} answered ${answer.status} ${JSON.stringify(answer.body) ?? ''}`,
			);
		return answer.body;
	}

	/** Whether the token is an administrator's; the id of its user. */
	async administrator(): Promise<number> {
		const { status, body } = await this.ask('GET', '/api/v1/profile');
		if (status !== 200 || !isRow(body))
			throw new Error(`The server at ${this.target.url} answers ${status} to this token.`);
		const own = rowsOf(body.accounts).find(({ id }) => id === this.target.account);
		if (own?.role !== 'administrator')
			throw new Error(`The token is not an administrator's in account ${this.target.account}.`);
		return Number(body.id);
	}

	/** What recorded requests call by name, made here. */
	async prepare(): Promise<Record<string, Json>> {
		const inbox = await this.make('inboxes', { name: RUN, channel: { type: 'api' } });
		const site = await this.make('inboxes', {
			name: `${RUN} site`,
			channel: { type: 'web_widget', website_url: 'https://example.com' },
		});
		const team = await this.make('teams', { name: `${RUN} team` });
		const bot = await this.make('agent_bots', { name: RUN, outgoing_url: '' });
		const agent = await this.make('agents', {
			name: `${RUN} agent`,
			email: `${RUN.replace(' ', '-')}-agent@example.com`,
			role: 'agent',
		});
		const names: Record<string, Json> = {
			agent: agent.id ?? null,
			api_inbox: inbox.id ?? null,
			api_inbox_identifier: inbox.inbox_identifier ?? null,
			hmac_token: inbox.hmac_token ?? null,
			website_inbox: site.id ?? null,
			team: team.id ?? null,
			bot: bot.id ?? null,
			bot_token: bot.access_token ?? null,
		};
		for (const number of [1, 2]) {
			const made = await this.make('contacts', {
				name: `${RUN} ${number}`,
				email: `${RUN.replace(' ', '-')}-${number}@example.com`,
				inbox_id: inbox.id,
			});
			const contact = (made.payload as Row | undefined)?.contact as Row;
			const conversation = await this.make('conversations', {
				inbox_id: inbox.id,
				contact_id: contact.id,
				message: { content: 'Hello' },
			});
			names[`seed_contact${number}`] = contact.id ?? null;
			names[`seed_conversation${number}`] = conversation.id ?? null;
		}
		return names;
	}

	/** What stands in every list, by its path. A list that this server does not have is left out. */
	async inventory(): Promise<Map<string, Set<string>>> {
		const found = new Map<string, Set<string>>();
		for (const { path, paged, key = 'id', rows } of LISTS) {
			const ids = new Set<string>();
			for (let page = 1; page <= (paged ? PAGES : 1); page++) {
				const answer = await this.ask('GET', paged ? `${path}?page=${page}` : path);
				if (answer.status !== 200) break;
				const before = ids.size;
				for (const row of rowsOf(answer.body, rows)) ids.add(String(row[key]));
				if (ids.size === before) break;
			}
			found.set(path, ids);
		}
		for (const app of rowsOf((await this.ask('GET', 'integrations/apps')).body))
			for (const { id } of rowsOf(app.hooks)) found.get('integrations/hooks')?.add(String(id));
		return found;
	}

	/** Contacts of conversations in the given inboxes: those without a phone or an address are in no list. */
	private async writers(inboxes: string[]): Promise<string[]> {
		const ids = new Set<string>();
		for (const inbox of inboxes)
			for (let page = 1; page <= PAGES; page++) {
				const path = `conversations?status=all&inbox_id=${inbox}&page=${page}`;
				const rows = rowsOf((await this.ask('GET', path)).body);
				for (const { meta } of rows) ids.add(String(((meta as Row).sender as Row).id));
				if (!rows.length) break;
			}
		return [...ids];
	}

	/**
	 * Takes away what was not there before and puts the account's own settings back.
	 * Returns what could not be taken away.
	 */
	async clean(
		before: Map<string, Set<string>>,
		{ made, settings }: { made: readonly Thing[]; settings: Row },
	): Promise<string[]> {
		const left: string[] = [];
		const now = await this.inventory();
		const newIn = (path: string) =>
			[...(now.get(path) ?? [])].filter((id) => !before.get(path)?.has(id));
		const contacts = now.get('contacts') ?? new Set();
		const people = made.filter(({ path }) => path === 'contacts').map(({ id }) => id);
		for (const id of [...people, ...(await this.writers(newIn('inboxes')))])
			if (!before.get('contacts')?.has(id)) contacts.add(id);
		for (const { path } of LISTS)
			for (const id of newIn(path)) {
				const at = `${path.split('?')[0]}/${id}`;
				const { status } = await this.ask('DELETE', at);
				if (status >= 300 && status !== 404) left.push(`${at} (${status})`);
			}
		for (const { path, id, token } of made) {
			if (path === 'contacts') continue;
			const at = `${path}/${id}`;
			const { status } = await this.ask('DELETE', at, undefined, token);
			// Some are deleted by a case already, and then a server may fail over them.
			const isGone = status < 300 || (await this.ask('GET', at, undefined, token)).status === 404;
			if (!isGone) left.push(`${at} (${status})`);
		}
		await this.ask('PATCH', `/api/v1/accounts/${this.target.account}`, settings);
		return left;
	}

	/** What an update of the account can change, as it is now. */
	async settings(): Promise<Row> {
		const { body } = await this.ask('GET', `/api/v1/accounts/${this.target.account}`);
		const { name, locale, domain, support_email, settings } = body as Row;
		return { name, locale, domain, support_email, ...(isRow(settings) && settings) } as Row;
	}
}
