import type { INodeType } from 'n8n-workflow';
import { deepCopy } from 'n8n-workflow';
import manifest from '../../../package.json';

const nodes = manifest.n8n.nodes.map((path) => path.slice('dist/'.length, -'.js'.length));

async function made(path: string): Promise<INodeType> {
	const exported: unknown = await import(`../../../${path}`);
	const name = path.split('/').pop()?.split('.')[0] ?? '';
	const NodeClass: unknown = Reflect.get(Object(exported), name);
	return Reflect.construct(NodeClass as new () => INodeType, []);
}

const isMade = ({ description }: INodeType) =>
	Object.getOwnPropertyDescriptor(description, 'properties')?.get === undefined;

describe.each(nodes.filter((path) => !path.endsWith('BridgeTrigger.node')))('%s', (path) => {
	it('makes its properties when somebody asks for them, and the same from then on', async () => {
		const node = await made(path);
		expect(isMade(node)).toBe(false);
		const { properties } = node.description;
		expect(properties.length).toBeGreaterThan(0);
		expect(isMade(node)).toBe(true);
		expect(node.description.properties).toBe(properties);
	});

	it('lets n8n copy, change and replace them', async () => {
		const { description } = await made(path);
		const copy = deepCopy(description);
		expect(copy.properties).toEqual(description.properties);
		expect(JSON.parse(JSON.stringify(await made(path))).description.properties).toEqual(
			JSON.parse(JSON.stringify(description.properties)),
		);
		description.properties.push({ displayName: 'More', name: 'more', type: 'string', default: '' });
		expect(description.properties.at(-1)?.name).toBe('more');
		description.properties = [];
		expect(description.properties).toEqual([]);
	});
});
