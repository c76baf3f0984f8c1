import { spawn } from 'node:child_process';
import path from 'node:path';
import { startChatwoot, type Chatwoot } from '../../sandbox/chatwoot';
import { recordedStart } from '../../sandbox/chatwoot/seed/recorded';
import { askLive } from '../../sandbox/recordings/live';

let chatwoot: Chatwoot;
let token: string;

beforeAll(async () => {
	chatwoot = await startChatwoot({
		personality: 'newer',
		strict: false,
		laterMs: 0,
		start() {
			const { names, ...start } = recordedStart('http://127.0.0.1:9');
			token = names.admin_token;
			return start;
		},
	});
});
afterAll(() => chatwoot.stop());

const target = () => ({ url: chatwoot.url, account: 1, token, settleMs: 0 });

/** What is in the account, without what only says that time went by. */
function held() {
	const { contacts, conversations, inboxes, labels, teams, webhooks, bots, tables } =
		chatwoot.state;
	const ids = [contacts, inboxes, labels, teams, webhooks, bots].map((map) => [...map.keys()]);
	const rows = ['canned_responses', 'custom_roles', 'macros', 'portals'].map((table) => [
		...tables.of(table).keys(),
	]);
	return [...ids, ...rows, conversations.map(({ display_id }) => display_id)];
}

it('finds nothing otherwise where a server answers as the recorded one did, and takes all away', async () => {
	const before = held();
	const { asked, findings, left } = await askLive({
		...target(),
		only: [
			'label-from',
			'a-label',
			'canned-response',
			'create-a-macro',
			'custom-role',
			'contactCreate',
		],
	});
	expect(asked).toBeGreaterThan(30);
	expect(findings).toEqual([]);
	expect(left).toEqual([]);
	expect(held()).toEqual(before);
});

it('means the agent that it made, though an administrator’s token stands in for the agent’s', async () => {
	const since = chatwoot.requests.length;
	await askLive({ ...target(), only: ['agent-to-team'] });
	const added = chatwoot.requests
		.slice(since)
		.filter(({ operation }) => operation === 'add-new-agent-to-team')
		.map(({ body }) => (body as { user_ids?: number[] } | undefined)?.user_ids ?? []);
	const pairs = added.filter(({ length }) => length === 2);
	expect(pairs.map((ids) => new Set(ids).size)).toEqual([2]);
});

it('takes away what no list of the account shows, with the token that made it', async () => {
	const { world, state } = chatwoot;
	const beside = () => [
		[...world.accounts.keys()],
		[...world.users.keys()],
		...['hooks', 'custom_filters', 'macros'].map((table) => [...state.tables.of(table).keys()]),
		[...state.contacts.keys()],
	];
	const before = beside();
	const { names } = recordedStart('http://127.0.0.1:9');
	const { left } = await askLive({
		...target(),
		names: { platform_token: names.platform_token, agent_token: names.agent_token },
		only: ['create-a-user', 'create-an-account', 'integration-hook', 'create-a-contact'],
	});
	await chatwoot.settled();
	expect(left).toEqual([]);
	expect(beside()).toEqual(before);
});

it('does not ask about trouble outside of the API, which it cannot make', async () => {
	const { names } = recordedStart('http://127.0.0.1:9');
	const { findings, unasked } = await askLive({
		...target(),
		names: { group: names.group, group_jid: names.group_jid },
		only: ['contact-group-invite-show', 'contact-group-join-requests-handle'],
	});
	expect(unasked).toBeGreaterThan(1);
	expect(findings.filter((one) => /fails|disconnected/.test(one.case))).toEqual([]);
});

it('asks what must be there before, and tells which names are lacking', async () => {
	const { findings, lacking } = await askLive({
		...target(),
		only: ['a-note', 'contact-sync-group'],
	});
	expect(findings).toEqual([]);
	expect([...lacking.keys()]).toEqual(['group']);
});

it('tells another status and other keys', async () => {
	const take = chatwoot.world.settings.personality;
	chatwoot.world.settings.personality = 'fork';
	const { findings } = await askLive({ ...target(), only: ['create-a-webhook'] });
	chatwoot.world.settings.personality = take;
	const told = findings.map((one) => `${one.operation}: ${one.case}: ${one.otherwise}`).join('\n');
	expect(told).toMatch(/create-a-webhook: .*lacks .*secret/);
});

function run(...args: string[]): Promise<{ code: number | null; out: string }> {
	const script = path.join(__dirname, '../../scripts/live.ts');
	const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: 'pipe' });
	let out = '';
	child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
	return new Promise((resolve) => child.on('close', (code) => resolve({ code, out })));
}

it('makes nothing before somebody agreed, and never prints the token', async () => {
	const before = held();
	const args = ['--url', chatwoot.url, '--token', token, '--account', '1', '--only', 'a-label'];
	const refused = await run(...args);
	expect(refused).toMatchObject({ code: 2, out: expect.stringContaining('throw-away') as string });
	expect(held()).toEqual(before);
	const { code, out } = await run(...args, '--yes', '--verbose');
	expect(out).toMatch(/create-a-label \| .* \| as recorded/);
	expect(out).not.toContain(token);
	expect(code).toBe(0);
	const wrong = await run(...args.map((one) => (one === token ? 'wrong-token-000' : one)), '--yes');
	expect(wrong.out).toMatch(/answers 401 to this token/);
	expect(wrong.out).not.toContain('wrong-token-000');
});
