// Executions at once of nodes in a process of its own, against servers that refuse what is too much.

import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';

/** What a process does when it is told, all of it side by side. */
export interface Work {
	/** Below `nodes`, as `Amojo/Amocrm/Amocrm`. */
	node: string;
	/** By the classes of the credentials. */
	credentials: Record<string, ICredentialDataDecryptedObject>;
	parameters: INodeParameters;
	executions: number;
	/** Items of each execution; each has its number as `n`. */
	calls: number;
}

const [, , folder = '', given = '[]'] = process.argv;

async function made<T>(file: string, name: string): Promise<T> {
	// By its full name: a file of the same name with another ending lies beside it.
	const { href } = pathToFileURL(join(__dirname, '../..', file));
	const { [name]: Type } = (await import(href)) as Record<string, new () => T>;
	if (!Type) throw new Error(`${file} has no ${name}`);
	return new Type();
}

async function main() {
	mkdirSync(folder, { recursive: true });
	process.env.N8N_USER_FOLDER = folder;
	process.env.N8N_ENCRYPTION_KEY = 'test';
	const { runNode } = await import('../../harness/engine');
	const works = (JSON.parse(given) as Work[]).map(async (work) => {
		const { node, credentials } = work;
		const name = node.replace(/^.*\//, '');
		const types = Object.keys(credentials).map(
			async (type) => await made<ICredentialType>(`credentials/${type}.credentials.ts`, type),
		);
		return {
			...work,
			node: await made<INodeType>(`nodes/${node}.node.ts`, name),
			types: await Promise.all(types),
		};
	});
	const ready = await Promise.all(works);
	process.stdout.write('ready\n');
	await once(process.stdin, 'data');
	process.stdin.destroy();
	const runs = ready.flatMap(({ node, types, credentials, parameters, executions, calls }) =>
		Array.from({ length: executions }, async () => {
			const { error, json } = await runNode({
				node,
				credentialTypes: types,
				credentials: Object.fromEntries(
					Object.values(credentials).map((data, index) => [types[index]?.name ?? '', data]),
				),
				parameters,
				items: Array.from({ length: calls }, (_, n) => ({ json: { n } })),
			});
			if (error) throw error;
			return json;
		}),
	);
	process.stdout.write(`${JSON.stringify(await Promise.all(runs))}\n`);
}

void main();
