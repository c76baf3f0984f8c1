import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import type { Trigger } from '../support/trigger';
import { listen } from '../support/trigger';
import type { Kind } from '../support/triggerKinds';
import { KINDS } from '../support/triggerKinds';

let trigger: Trigger | undefined;
afterEach(async () => {
	await trigger?.stop();
	trigger = undefined;
});

async function opened({ node, credentials, endpoint }: Kind, parameters: INodeParameters) {
	await trigger?.stop();
	trigger = await listen({
		node: node(),
		parameters,
		credentials,
		...(endpoint !== undefined && { endpoint }),
	});
	return trigger;
}

async function call(kind: Kind, one: Trigger) {
	const raw = Buffer.from(JSON.stringify(kind.good));
	const { status } = await one.send(raw, {
		headers: { 'content-type': 'application/json', ...kind.proof(raw) },
	});
	await one.settled();
	return { status, started: one.started.length, warnings: one.warnings.join('\n') };
}

const { chatwoot } = KINDS;
const ALL: Record<string, Kind> = {
	...KINDS,
	...(chatwoot && {
		'chatwoot, of an account': {
			...chatwoot,
			parameters: {
				source: 'account',
				signature: 'off',
				events: ['message_created'],
				filters: { direction: 'both' },
			},
		},
	}),
};

/** Fields that do not say which events start the workflow. */
const ELSE = /Notice$|^(path|source|signature|responseMode)$/;
/** The same of options: all but these. */
const OPTIONS = ['accountId', 'strict'];

interface Entry {
	title: string;
	kind: Kind;
	path: string;
	property: INodeProperties;
}

/** Every field that says which events start the workflow, where it is shown. */
const FIELDS: Entry[] = Object.entries(ALL).flatMap(([name, kind]) => {
	const { properties } = kind.node().description;
	const shown = properties.filter(({ displayOptions }) => {
		const source = properties.find((one) => one.name === 'source');
		const wanted = displayOptions?.show?.source;
		return (
			wanted === undefined || wanted.includes(String(kind.parameters.source ?? source?.default))
		);
	});
	return shown
		.filter((property) => !ELSE.test(property.name))
		.flatMap(partsOf)
		.map((part) => ({ title: `${name}: ${part.path}`, kind, ...part }));
});

function partsOf(property: INodeProperties) {
	if (property.type !== 'collection') return [{ path: property.name, property }];
	return (property.options ?? [])
		.filter((one): one is INodeProperties => 'type' in one)
		.filter(({ name }) => property.name !== 'options' || OPTIONS.includes(name))
		.map((one) => ({ path: `${property.name}.${one.name}`, property: one }));
}

const asGiven = ({ type }: INodeProperties, value: unknown) =>
	type === 'resourceLocator' ? { __rl: true, mode: 'id', value } : value;

function withAt(parameters: INodeParameters, path: string, value: unknown): INodeParameters {
	const [outer = '', inner] = path.split('.');
	if (inner === undefined) return { ...parameters, [outer]: value } as INodeParameters;
	const before: unknown = parameters[outer];
	return { ...parameters, [outer]: { ...Object(before), [inner]: value } } as INodeParameters;
}

const NOTHING = [
	'={{ $vars.renamed }}',
	'={{ null }}',
	'={{ "  " }}',
	'={{ [] }}',
	'={{ "[ ]" }}',
	'={{ [undefined, ""] }}',
	'={{ $vars.one }}, {{ $vars.two }}',
];

const refused = async (one: Trigger, words: string) =>
	await expect(one.hook('checkExists')).rejects.toThrow(words);

it('knows the fields of every trigger', () => {
	expect(FIELDS.length).toBeGreaterThan(35);
	expect(new Set(FIELDS.map(({ kind }) => kind)).size).toBe(Object.keys(ALL).length - 1);
});

describe.each(FIELDS)('$title', ({ kind, path, property: { displayName, ...property } }) => {
	it('lets nothing through where its expression finds nothing', async () => {
		for (const nothing of NOTHING) {
			const given = asGiven({ displayName, ...property }, nothing);
			const one = await opened(kind, withAt(kind.parameters, path, given));
			const { status, started, warnings } = await call(kind, one);
			expect([nothing, started]).toEqual([nothing, 0]);
			expect(status).toBe(kind.endpoint === undefined ? 200 : 500);
			expect(warnings).toContain(`'${displayName}' is empty`);
			await refused(one, `'${displayName}' is empty`);
		}
	});

	it('also where the call itself lacks what it looks for, which publishing cannot know', async () => {
		const expression = '={{ $json.query.renamed }}';
		const given = asGiven({ displayName, ...property }, expression);
		const one = await opened(kind, withAt(kind.parameters, path, given));
		expect(await call(kind, one)).toMatchObject({ started: 0 });
		if (kind.parameters.source !== 'account') expect(await one.hook('checkExists')).toBe(true);
	});

	it('and where it finds what cannot be chosen there', async () => {
		if (!['options', 'boolean'].includes(property.type)) return;
		const one = await opened(kind, withAt(kind.parameters, path, '={{ "renamed" }}'));
		expect(await call(kind, one)).toMatchObject({ started: 0 });
		await refused(one, `'${displayName}' cannot be "renamed"`);
	});
});

it.each(Object.entries(ALL))('%s: what an expression does find still counts', async (_, kind) => {
	const expressed = (value: unknown) => `={{ ${JSON.stringify(value)} }}`;
	const { filters, events, endpoints } = kind.parameters;
	const one = await opened(kind, {
		...kind.parameters,
		...(events !== undefined && { events: expressed(events) }),
		...(endpoints !== undefined && { endpoints: expressed(endpoints) }),
		...(filters !== undefined && { filters: { direction: expressed('both') } }),
	});
	expect(await call(kind, one)).toEqual({ status: 200, started: 1, warnings: '' });
});

it('a trigger that serves no endpoint at all is not published', async () => {
	const { bridge } = KINDS;
	if (!bridge) throw new Error('there is no such trigger');
	await refused(
		await opened(bridge, { ...bridge.parameters, endpoints: [] }),
		"'Endpoints' is empty",
	);
});

it('a switch counts that comes as text', async () => {
	const { salebot, bridge } = KINDS;
	if (!salebot || !bridge) throw new Error('there are no such triggers');
	const filters = { direction: 'both', undeliveredOnly: '={{ "true" }}' };
	const one = await opened(salebot, { filters });
	expect(await call(salebot, one)).toMatchObject({ started: 0, warnings: '' });
	const strict = await opened(bridge, {
		...bridge.parameters,
		options: { strict: '={{ "TRUE" }}' },
	});
	const good = { ...bridge.good, another: 1 };
	expect(await call({ ...bridge, good }, strict)).toMatchObject({ status: 400, started: 0 });
});

it('what cannot be read as minutes ignores what is old all the same', async () => {
	const { amojo } = KINDS;
	if (!amojo) throw new Error('there is no such trigger');
	const options = { ignoreOlderThan: '={{ "soon" }}' };
	const message = {
		...Object(amojo.good.message),
		timestamp: 1_600_000_000,
		msec_timestamp: 1.6e12,
	};
	const one = await opened(amojo, { options });
	const old = { ...amojo, good: { ...amojo.good, message } };
	expect(await call(old, one)).toMatchObject({ started: 0 });
});
