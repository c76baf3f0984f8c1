/** The recorded cases, asked of a Chatwoot that a person named, and what it answered otherwise. */

import { readOperations, readWalk, type Json, type Operation } from './read';
import { planned } from './plan';
import { Replay, type Compared } from './replay';
import { Scrub } from './scrub';
import { Shape } from './shape';
import { Account, type Target } from './live-account';
import { thingIn, type Made } from './live-made';

/** Read once: some megabytes. */
let read: Map<string, Operation> | undefined;
const recordings = () => (read ??= readOperations());

type Part = 'main' | 'more';

/** How long jobs of a server may take where the walk waits for them, in milliseconds. */
const SETTLE_MS = 2500;
const REFUSED = 300;
/** What only a licensed server tells of contacts and conversations. */
const LICENSED = /\.(company_id|sla_events|sla_policy_id|applied_sla)$/;
/** What the recorded requests call the run by, wherever it stands in a name. */
const RECORDED_RUN = /(?<![a-zA-Z0-9])r0(?![a-zA-Z0-9])/g;
/** The first digits of the phone numbers that recorded requests use. */
const RECORDED_PHONES = /551190000/g;
/** Names that only a filled server has; each can be given. */
const GIVEN = [
	...['whatsapp_inbox', 'whatsapp_contact', 'whatsapp_conversation'],
	...['group', 'group_jid', 'group_conversation', 'super_admin', 'agent', 'admin'],
	...['account', 'team', 'bot', 'api_inbox', 'api_inbox_identifier', 'hmac_token', 'website_inbox'],
	...['seed_contact1', 'seed_contact2', 'seed_contact3'],
	...['seed_conversation1', 'seed_conversation2', 'seed_conversation3'],
	...['admin_token', 'agent_token', 'bot_token', 'platform_token'],
];

interface LiveOptions extends Target {
	/** More names of recorded requests: a token of an agent, the id of a group. */
	names?: Record<string, Json>;
	/** Only operations whose id holds one of these. */
	only?: string[];
	/** Where this server may send webhooks; none: inboxes get none. */
	receiver?: string;
	/** Of each answer, as it comes. */
	told?: (found: Finding) => void;
	/** How long to wait where a server works on; SETTLE_MS where not given. */
	settleMs?: number;
}

interface Finding {
	operation: string;
	case: string;
	/** Empty where the answer is as the contract says. */
	otherwise: string;
}

interface LiveResult {
	asked: number;
	findings: Finding[];
	/** Cases that were not asked, by the name that they lack. */
	lacking: Map<string, number>;
	/** Cases that were not asked, because of what an earlier answer or the world outside did not give. */
	unasked: number;
	/** What was made and could not be taken away. */
	left: string[];
}

/** Requests under names of this run, and without addresses for webhooks where nobody takes them. */
function renaming(part: Part, receiver?: string) {
	const run = `r${Date.now() % 100_000_000}${part === 'main' ? 1 : 2}`;
	const phones = `55119${run.slice(-4)}`;
	return <T>(asked: T): T =>
		JSON.parse(
			JSON.stringify(asked, (key, value: unknown) =>
				key === 'webhook_url' && receiver === undefined ? undefined : value,
			)
				.replace(RECORDED_RUN, run)
				.replace(RECORDED_PHONES, phones),
		) as T;
}

/** Where an administrator's token stands in for an agent's, whose token it is says nothing of the agent. */
const withoutAgent = <T>(asked: T): T =>
	JSON.parse(
		JSON.stringify(asked, function (this: { as?: string }, key, value: unknown) {
			const isOwn = key === 'keep' && this.as === 'agent';
			return isOwn ? { ...Object(value), agent: undefined } : value;
		}),
	) as T;

/** What every recorded answer of an operation with a status has. */
function shapeOf(id: string, status: number): Shape {
	const cases = recordings().get(id)?.cases ?? [];
	return cases
		.filter((one) => one.status === status)
		.reduce((shape, { answer }) => shape.learn(answer), new Shape());
}

function otherwise({ operation, recorded, answered }: Compared, scrub: Scrub): string {
	if (answered?.status !== recorded.status) {
		const body = JSON.stringify(scrub.value(answered?.body ?? null)).slice(0, 300);
		return `${recorded.status} by the contract, ${answered?.status} here: ${body}`;
	}
	const found = shapeOf(operation, recorded.status).compare(answered.body);
	const [missing, extra] = [found.missing, found.extra].map((keys) =>
		keys.filter((key) => !LICENSED.test(key)),
	) as [string[], string[]];
	return [
		missing.length ? `lacks ${missing.join(' ')}` : '',
		extra.length ? `has besides ${extra.join(' ')}` : '',
	]
		.filter(Boolean)
		.join('; ');
}

/** Asks one of the two walks, under names of its own. */
async function* askPart(
	part: Part,
	options: LiveOptions,
	given: Record<string, Json>,
	{ result, made }: { result: LiveResult; made: Made[] },
) {
	const { lacking } = result;
	const { url, token, only = [], receiver, settleMs = SETTLE_MS } = options;
	// What an agent may an administrator may as well; only refusals need the agent's own token.
	const noAgent = given.agent_token === undefined;
	const names = { ...given, ...(noAgent && { agent_token: token }) };
	const rename = renaming(part, receiver);
	const asked = <T>(one: T): T => (noAgent ? withoutAgent(rename(one)) : rename(one));
	const operations = new Map(
		[...recordings()].map(([id, one]) => [id, { ...one, cases: one.cases.map(asked) }]),
	);
	const walk = readWalk();
	const steps = walk[part].map((step) => (typeof step === 'string' ? step : asked(step)));
	const plan = planned({
		steps,
		operations,
		known: Object.keys(names),
		given: GIVEN,
		wants: ({ operationId }, { as: who, status }) =>
			!(noAgent && who === 'agent' && status >= REFUSED) &&
			(only.length === 0 || only.some((text) => operationId.includes(text))),
	});
	for (const [name, count] of plan.lacking) lacking.set(name, (lacking.get(name) ?? 0) + count);
	const settle = (long?: boolean) =>
		new Promise<void>((resolve) => void setTimeout(resolve, long ? settleMs : 0));
	result.unasked += plan.outside;
	const server = {
		url,
		names,
		receiver,
		happens: () => undefined,
		settle,
		answered: (one: Made) => void made.push(one),
	};
	yield* new Replay(server, operations, walk.files).walk(plan.steps);
}

export async function askLive(options: LiveOptions): Promise<LiveResult> {
	const { account, token } = options;
	const scrub = new Scrub([]);
	for (const [name, value] of Object.entries({ admin_token: token, ...options.names }))
		if (name.endsWith('_token')) scrub.hide(String(value), name);
	const here = new Account(options);
	const admin = await here.administrator();
	const settings = await here.settings();
	const before = await here.inventory();
	const made: Made[] = [];
	const result: LiveResult = { asked: 0, unasked: 0, findings: [], lacking: new Map(), left: [] };
	try {
		const names = {
			account,
			admin,
			...(await here.prepare()),
			...options.names,
			admin_token: token,
		};
		for (const part of ['main', 'more'] as const)
			for await (const one of askPart(part, options, names, { result, made })) {
				if (one.outcome === 'unasked') {
					result.unasked += 1;
					continue;
				}
				const finding = {
					operation: one.operation,
					case: one.case,
					otherwise: otherwise(one, scrub),
				};
				result.asked += 1;
				if (finding.otherwise) result.findings.push(finding);
				options.told?.(finding);
			}
	} finally {
		result.left = await here.clean(before, { made: made.flatMap(thingIn), settings });
	}
	return result;
}
