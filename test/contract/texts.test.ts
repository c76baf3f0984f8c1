import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Workflow } from 'n8n-workflow';
import type { ICredentialType, INodeParameters, INodeType, INodeTypes } from 'n8n-workflow';
import ts from 'typescript';
import manifest from '../../package.json';
import { NODES } from '../../harness/catalog';
import { readExamples } from '../../harness/n8n/examples';
import { everyOperation } from '../support/contracts';
import { placesOf } from '../support/places';
import { loadedClass } from '../support/published';

const BRANDS = [
	'amoCRM',
	'Chatwoot',
	'Facebook',
	'fazer.ai',
	'Instagram',
	'Kommo',
	'OAuth2',
	'Salebot',
	'Telegram',
	'Viber',
	'VK',
	'WhatsApp',
];
const SHORT = ['API', 'CRM', 'CSAT', 'CSV', 'HMAC', 'ID', 'JID', 'JSON', 'SLA', 'SSO', 'URL'];

/** Keys whose texts people read. */
const READ = ['displayName', 'description', 'hint', 'action', 'message', 'header', 'placeholder'];

const types = manifest.n8n.nodes.map((file) => loadedClass<INodeType>(file));
const credentials = manifest.n8n.credentials.map((file) => loadedClass<ICredentialType>(file));

/** Every text that people read, with its place. */
function textsOf(value: unknown, place: string): Array<{ place: string; text: string }> {
	if (Array.isArray(value)) return value.flatMap((one, at) => textsOf(one, `${place}[${at}]`));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
		const isName = key === 'name' && ('value' in value || 'action' in value);
		if (typeof inner === 'string' && (READ.includes(key) || isName)) {
			return [{ place: `${place}.${key}`, text: inner }];
		}
		return textsOf(inner, `${place}.${key}`);
	});
}

/** Without what is written as a server wants it: addresses, names with signs, examples, quotations. */
const withoutCode = (text: string) =>
	text
		.replace(/<code>.*?<\/code>|"[^"]*"|'[a-z_]+'|\{[^}]*\}/g, ' ')
		.replace(/^e\.g\. .*/, ' ')
		.replace(/\S*[\w-](?:[_/:@]|\.(?!ai\b))[\w-]\S*/g, ' ');

const all = [...types.map(({ description }) => description), ...credentials].flatMap((one) =>
	textsOf(one, one.name),
);

/** The brands and abbreviations of a text that have lost their capitals. */
const miswritten = ({ place, text }: { place: string; text: string }): string[] =>
	[...BRANDS, ...SHORT].flatMap((brand) => {
		const pattern = new RegExp(`(?<![\\w.-])${brand.replace('.', '\\.')}(?![\\w-])`, 'gi');
		const found = withoutCode(text).match(pattern) ?? [];
		return found.filter((one) => one !== brand).map((one) => `${place}: ${one} in "${text}"`);
	});

test('brands and abbreviations keep their capitals in every text', () => {
	expect(all.length).toBeGreaterThan(3_000);
	expect(all.flatMap(miswritten)).toEqual([]);
});

/** What is said in the code itself: sentences of errors, advice and hints, with a dot for what is filled in. */
function sentencesOf(file: string): Array<{ place: string; text: string }> {
	const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
	const found: Array<{ place: string; text: string }> = [];
	const visit = (node: ts.Node): void => {
		// What an answer proves itself by is told in its own keys, and no person reads it in n8n.
		if (ts.isPropertyAssignment(node) && node.name.getText(source) === 'by') return;
		const text = ts.isStringLiteralLike(node)
			? node.text
			: ts.isTemplateExpression(node)
				? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
				: '';
		if (/\S \S+ \S/.test(text)) found.push({ place: path.relative(root, file), text });
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

const root = path.join(__dirname, '../..');

test('so do the errors, the advice and the notes of the examples', () => {
	const files = ['nodes', 'credentials'].flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts'))
			.map((file) => path.join(root, folder, file)),
	);
	const notes = readExamples().flatMap(({ name, workflow }) =>
		workflow.nodes
			.filter(({ type }) => type === 'n8n-nodes-base.stickyNote')
			// What stands between these signs is code.
			.map(({ parameters }) => String(parameters.content).replace(/```[^]*?```|`[^`]*`/g, ' '))
			.map((text) => ({ place: `examples/${name}`, text })),
	);
	const said = [...files.flatMap(sentencesOf), ...notes];
	expect(said.length).toBeGreaterThan(2_000);
	expect(said.flatMap(miswritten)).toEqual([]);
});

/** Where a person types what a machine made or reads. */
const TYPED = /\b(IDs?|JID|Identifier|URL|Phone|Email)\b/;

test('what is typed letter by letter shows an example', () => {
	const bare = everyOperation().flatMap(({ title, operation }) =>
		placesOf(operation)
			.filter(({ property: { type, typeOptions, displayName, placeholder }, isPart }) => {
				const isLine = type === 'string' && !isPart && typeOptions?.rows === undefined;
				return isLine && TYPED.test(displayName) && !/^(e\.g\. |name@)/.test(placeholder ?? '');
			})
			.map(({ path }) => `${title} ${path.join('.')}`),
	);
	expect(bare).toEqual([]);
});

const noTypes: INodeTypes = {
	getByName: (name) => {
		throw new Error(name);
	},
	getByNameAndVersion: (name) => types.find(({ description }) => description.name === name)!,
	getKnownTypes: () => ({}),
};

function subtitleOf(name: string, parameters: INodeParameters): unknown {
	const type = types.find(({ description }) => description.name === name);
	const node = { id: '1', name: 'Node', type: name, typeVersion: 1, position: [0, 0], parameters };
	const workflow = new Workflow({
		nodes: [{ ...node, position: [0, 0] }],
		connections: {},
		active: false,
		nodeTypes: noTypes,
	});
	return workflow.expression.getSimpleParameterValue(
		workflow.getNode('Node')!,
		type?.description.subtitle,
		'internal',
		{},
	);
}

test('subtitles show what the panel shows', () => {
	const wrong = NODES.flatMap(({ node, spec }) =>
		spec.resources.flatMap((resource) =>
			resource.operations.flatMap((operation) => {
				const parameters = { resource: resource.value, operation: operation.value };
				const shown = subtitleOf(node, parameters);
				const wanted = `${operation.name}: ${resource.name}`;
				return shown === wanted ? [] : [`${node}: ${String(shown)}, not ${wanted}`];
			}),
		),
	);
	expect(wrong).toEqual([]);
});

test.each([
	['amojoTrigger', { events: ['v1', 'typing'] }, 'Message (V1), Typing'],
	['bridgeTrigger', { endpoints: ['get_rates'] }, 'Get Rates'],
	[
		'chatwootTrigger',
		{ events: ['webwidget_triggered'], forkEvents: ['conversation_recording'] },
		'Web Widget Opened, Recording',
	],
	['salebotTrigger', { source: 'apiRequest' }, 'API Request of a Block'],
])('the subtitle of %s too', (name, parameters: INodeParameters, wanted) => {
	expect(subtitleOf(name, parameters)).toBe(wanted);
});
