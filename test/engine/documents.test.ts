import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { NODES } from '../../harness/catalog';
import { shownFields } from '../../nodes/shared/engine/panel/describe';
import type { Operation } from '../../nodes/shared/vocabulary/types';
import { DEMO_CHAT } from '../../sandbox/amojo/seed';
import { GROUP_CHAT } from '../../sandbox/bridge/state';
import { ID } from '../../sandbox/chatwoot/seed';
import { useAmojo } from '../support/amojo';
import type { Bench } from '../support/bench';
import { wordsOf } from '../support/bench';
import { useBridge } from '../support/bridge';
import { useChatwoot, useClient, usePlatform } from '../support/chatwoot';
import { useSalebot } from '../support/salebot';

/** The first workflows of the pages, run as they are written there, in both languages. */

const docs = path.resolve(__dirname, '../../docs');

const LANGUAGES = { en: 'First workflow with', ru: 'Первый workflow с' } as const;
type Language = keyof typeof LANGUAGES;

const amojo = useAmojo({ rateLimit: false });
const { bench: bridge } = useBridge();
const chatwoot = useChatwoot();
const client = useClient();
const platform = usePlatform();
const salebot = useSalebot();

type Json = Record<string, unknown>;

interface First {
	page: string;
	title: string;
	nodes: readonly string[];
	bench: Pick<Bench<unknown, never>, 'run'>;
	/** What the nodes before ours put out, by their names. */
	before?: Record<string, Json>;
	/** What the page leaves to the person, by the names in the panel. */
	own?: Record<string, string | number>;
	/** What there has to be before. */
	ready?: () => Promise<unknown>;
	/** The operations that have to be in it. */
	calls: readonly string[];
}

const FIRSTS: readonly First[] = [
	{
		page: 'salebot',
		title: 'Salebot',
		nodes: ['salebot'],
		bench: salebot,
		own: { Limit: 5, Client: '={{ $json.id }}' },
		calls: ['client.getAll', 'message.send'],
	},
	{
		page: 'amocrm',
		title: 'amoCRM Chats',
		nodes: ['amojo'],
		bench: amojo,
		calls: ['channel.connect', 'message.sendIncoming'],
	},
	{
		page: 'amocrm',
		title: 'amoCRM',
		nodes: ['amocrm'],
		bench: amojo,
		ready: async () => await amojo.get('contact.create', { name: 'Vera Stone' }),
		own: { Search: 'Vera', 'Chat ID in Amojo': DEMO_CHAT },
		calls: ['account.get', 'contact.getAll', 'chat.linkToContact'],
	},
	{
		page: 'bridge',
		title: 'Bridge',
		nodes: ['bridge'],
		bench: bridge,
		own: { 'Contact ID': '700100201', 'To Chat ID': GROUP_CHAT },
		calls: ['rate.get', 'rate.quote', 'message.sendToChat'],
	},
	{
		page: 'chatwoot',
		title: 'Chatwoot',
		nodes: ['chatwoot'],
		bench: chatwoot,
		own: { Inbox: ID.inbox.baileys },
		calls: ['contact.upsert', 'conversation.getOrCreate', 'message.send'],
	},
	{
		page: 'chatwoot-admin',
		title: 'Chatwoot Admin',
		nodes: ['chatwootAdmin'],
		bench: chatwoot,
		before: { Table: { code: 'hello', text: 'Good day!' } },
		own: { 'Short Code': '={{ $json.code }}', Content: '={{ $json.text }}' },
		calls: ['cannedResponse.upsert'],
	},
	{
		page: 'chatwoot-reports',
		title: 'Chatwoot Reports',
		nodes: ['chatwootReports'],
		bench: chatwoot,
		calls: ['summaryReport.getByAgent'],
	},
	{
		page: 'chatwoot-client',
		title: 'Chatwoot Client',
		nodes: ['chatwootClient'],
		bench: client,
		before: { Webhook: { body: { user: 'u-77', name: 'Vera', text: 'Is it there?' } } },
		own: { 'Contact Identifier': '={{ $json.source_id }}', 'Conversation ID': '={{ $json.id }}' },
		calls: ['clientContact.getOrCreate', 'clientConversation.getOrCreate', 'clientMessage.send'],
	},
	{
		page: 'chatwoot-platform',
		title: 'Chatwoot Platform',
		nodes: ['chatwootPlatform'],
		bench: platform,
		before: {
			'Edit Fields': {
				company: 'Shop',
				name: 'Vera',
				email: 'vera@shop.example',
				password: 'Long-enough-1!',
			},
		},
		own: { Role: 'administrator' },
		calls: ['platformAccount.create', 'platformUser.create', 'accountUser.add'],
	},
];

/** What stands below a heading, up to the next. */
const section = ({ page, title }: First, language: Language) =>
	readFileSync(path.join(docs, language, `${page}.md`), 'utf8')
		.split(/^## /m)
		.find((part) => part.startsWith(`${LANGUAGES[language]} ${title}\n`)) ?? '';

interface Step {
	operation: string;
	parameters: INodeParameters;
}

function operationNamed(nodes: readonly string[], words: string) {
	const [resource, name] = words.split(/: | → /);
	for (const { node, spec } of NODES) {
		if (!nodes.includes(node)) continue;
		const found = spec.resources.find((one) => one.name === resource);
		const operation = found?.operations.find((one) => one.name === name);
		if (found && operation) return { operation, value: `${found.value}.${operation.value}` };
	}
	return undefined;
}

/** Where a parameter with this name in the panel is put. */
function placeOf(operation: Operation, label: string): readonly string[] | undefined {
	for (const { name, property, children = [] } of shownFields(operation)) {
		if (property.displayName === label && children.length === 0) return [name];
		const child = children.find((one) => one.property.displayName === label);
		if (child) return [name, child.name];
	}
	return undefined;
}

/** Other nodes than the one before are handed in beside what that put out. */
const asGiven = (value: string) =>
	value.includes('{{')
		? `=${value.replace(/^=/, '').replace(/\$\('([^']+)'\)\.item\.json/g, "$json.nodes['$1']")}`
		: value;

/** Words in italics, and the code right behind them: `_Text_ `Hello``, `_Name_ in Additional Fields `Anna``. */
const IN_ITALICS =
	/(?<![\w*])_([A-Z][^_\n]*)_(?:(?: (?:in|в) [A-Z][\w ]*?| to| поставьте)?(?::| —)? `([^`\n]+)`)?/g;

/** The steps as the page has them: what is written in italics, and the value in code right behind it. */
function stepsOf(first: First, language: Language): { steps: Step[]; unknown: string[] } {
	const steps: Array<Step & { made: Operation }> = [];
	const unknown: string[] = [];
	for (const [, words = '', value] of section(first, language).matchAll(IN_ITALICS)) {
		const named = operationNamed(first.nodes, words);
		if (named) {
			steps.push({ operation: named.value, parameters: {}, made: named.operation });
			continue;
		}
		const step = steps.at(-1);
		const place = step && placeOf(step.made, words);
		if (!step || !place) {
			unknown.push(words);
			continue;
		}
		const given = value ?? first.own?.[words];
		if (given === undefined) continue;
		const entered = typeof given === 'string' ? asGiven(given) : given;
		const [outer = '', inner] = place;
		step.parameters[outer] =
			inner === undefined ? entered : { ...Object(step.parameters[outer]), [inner]: entered };
	}
	return { steps, unknown };
}

/** What is in italics and is no parameter of the operation before it: other nodes, and triggers' fields. */
const ELSEWHERE = ['Edit Fields', 'Message Created', 'Inbox', 'Chat: Create', 'Role'];

const PAGES = (Object.keys(LANGUAGES) as Language[]).flatMap((language) =>
	FIRSTS.map((first) => [language, first.title, first] as const),
);

describe.each(PAGES)('%s: the first workflow with %s', (language, title, first) => {
	const { steps, unknown } = stepsOf(first, language);

	it('names nothing that is not in the panel', () => {
		expect(unknown.filter((words) => !ELSEWHERE.includes(words))).toEqual([]);
		expect(steps.map(({ operation }) => operation)).toEqual(first.calls);
	});

	it('runs as it is written', async () => {
		await first.ready?.();
		const nodes: Record<string, Json> = { ...first.before };
		let json: Json = Object.values(nodes)[0] ?? {};
		let kept: INodeParameters = {};
		for (const { operation, parameters } of steps) {
			// An operation that is changed in place keeps what is filled in.
			kept = operation === 'rate.quote' ? { ...kept, ...parameters } : parameters;
			const items = [{ json: { ...json, nodes } as never }];
			const ran = await first.bench.run(operation, kept, { items });
			expect({ operation, kept, words: wordsOf(ran) }).toEqual({ operation, kept, words: '' });
			expect(ran.json.length).toBeGreaterThan(0);
			json = Object(ran.json[0]) as Json;
			nodes[title] ??= json;
		}
	});
});

it('says the same in both languages, but for words that a person would write', () => {
	for (const first of FIRSTS) {
		const [english, russian] = (['en', 'ru'] as const).map((one) => stepsOf(first, one).steps);
		expect(written(russian)).toEqual(written(english));
	}
});

/** The steps, with texts for people left out. */
const written = (steps: readonly Step[] = []) =>
	steps.map(({ operation, parameters }) => [
		operation,
		Object.entries(parameters).map(([name, value]) => [
			name,
			['text', 'message', 'content'].includes(name) || name.endsWith('Name') ? 'words' : value,
		]),
	]);
