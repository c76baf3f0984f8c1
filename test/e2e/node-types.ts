import assert from 'node:assert/strict';
import path from 'node:path';
import { packageManifest } from '../../harness/n8n/pack';
import type { HostCheck } from '../../harness/checks/types';

interface NodeType {
	name: string;
	group: string[];
	usableAsTool?: unknown;
}

export const check: HostCheck = {
	shows: 'n8n knows every node and credential of the package, and each node as a tool',
	run: async ({ n8n }) => {
		const { name, n8n: listed } = packageManifest();
		const types = await n8n.types<NodeType>('nodes');
		const known = new Map(types.map((type) => [type.name, type]));
		for (const file of listed.nodes) {
			const base = path.basename(file, '.node.js');
			const full = `${name}.${base[0]!.toLowerCase()}${base.slice(1)}`;
			const type = known.get(full);
			assert.ok(type, `${full} is not loaded`);
			if (type.group.includes('trigger')) continue;
			assert.ok(type.usableAsTool, `${full} is not offered as a tool`);
			assert.ok(known.has(`${full}Tool`), `${full}Tool is not loaded`);
		}
		const credentials = (await n8n.types<{ name: string }>('credentials')).map((one) => one.name);
		for (const file of listed.credentials) {
			const base = path.basename(file, '.credentials.js');
			const full = `${base[0]!.toLowerCase()}${base.slice(1)}`;
			assert.ok(credentials.includes(full), `The credential ${full} is not loaded`);
		}
	},
};
