import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import { NODES } from '../../harness/catalog';
import { runNode } from '../../harness/engine';
import { vendors } from '../../harness/n8n/vendors';

/** Does not answer so many requests, and refuses those after them. */
type Unheard = { unheard: number; then: number };
type Mood = 'refuses' | 'hangsUp' | Unheard | { body: unknown };
let mood: Mood = 'refuses';
/** How the server, which stands for all vendors, answers from now on. */
export const setMood = (next: Mood) => void (mood = next);

const isUnheard = (how: Mood): how is Unheard => typeof how === 'object' && 'unheard' in how;
const answers = (how: Mood): how is { body: unknown } => typeof how === 'object' && 'body' in how;
let server: Server;
let address = '';

beforeAll(async () => {
	server = createServer((request, response) => {
		request.resume();
		request.on('end', () => {
			const { unheard = 0, then = 422 } = isUnheard(mood) ? mood : {};
			const [status, body] = answers(mood)
				? [200, mood.body]
				: [then, { message: 'no', error: 'no' }];
			if (mood === 'hangsUp' || unheard > 0) request.socket.destroy();
			if (isUnheard(mood)) mood.unheard -= 1;
			if (!request.socket.destroyed) {
				response.writeHead(status, { 'content-type': 'application/json' });
				response.end(JSON.stringify(body));
			}
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

export const call = (of: string, parameters: INodeParameters = {}): INodeParameters => {
	const [resource = '', operation = ''] = of.split('.');
	return { resource, operation, ...parameters, options: { maxRetries: 0 } };
};

export const value = '={{ $json.value }}';

async function loaded<T>(path: string): Promise<T> {
	const found: Record<string, new () => T> = await import(path);
	const [made] = Object.values(found).filter((one) => typeof one === 'function');
	if (!made) throw new Error(`${path} has no class`);
	return new made();
}

const root = join(__dirname, '../..');
const upper = (text: string) => text.replace(/^./, (first) => first.toUpperCase());

/** A node of ours whose credentials lead to the server. */
export async function subject(name: string) {
	const known = NODES.find((one) => one.node === name);
	const node = await loaded<INodeType>(join(root, known?.folder ?? '', `${upper(name)}.node`));
	const types = (node.description.credentials ?? []).map((one) => one.name);
	const credentialTypes = await Promise.all(
		types.map(
			async (type) =>
				await loaded<ICredentialType>(join(root, 'credentials', `${upper(type)}.credentials`)),
		),
	);
	const local = vendors.flatMap(({ credentials }) => credentials(address));
	const credentials = Object.fromEntries(
		local
			.filter(({ type }) => types.includes(type))
			.map(({ type, data }) => [type, data as ICredentialDataDecryptedObject]),
	);
	return { node, credentialTypes, credentials };
}

export const items = ['3', '4', '5'].map((one) => ({ json: { value: one } }));
export const WORDS = {
	error: expect.stringMatching(/\w/),
	advice: expect.stringMatching(/\w.*\.$/s),
};

/** What one item is told where the server hangs up, or answers 200 with a body. */
export async function told(node: string, of: string, how: Mood, parameters: INodeParameters) {
	mood = how;
	const { items: made } = await runNode({
		...(await subject(node)),
		parameters: call(of, parameters),
		items: items.slice(0, 1),
		settings: { onError: 'continueRegularOutput' },
	});
	return made[0]?.json;
}
