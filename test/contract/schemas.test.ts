import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { WITHOUT } from '../../harness/alike';
import { NODES } from '../../harness/catalog';
import { previewOf, schemaFiles } from '../../harness/schema-files';

const root = path.resolve(__dirname, '../..');
const files = schemaFiles();

test.each(NODES.map(({ node, spec }) => [node, spec] as const))(
	'every operation of %s has a preview, or a reason why not',
	(node, spec) => {
		const bare = spec.resources
			.flatMap(({ value, operations }) => operations.map((one) => `${value}.${one.value}`))
			.filter((name) => previewOf(node, name).length === 0);
		expect(bare.sort()).toEqual(Object.keys(WITHOUT[node] ?? {}).sort());
	},
);

test.each(files.map(({ file, text }) => [file, text] as const))(
	'%s is what the contract and the operation make it (npm run schemas)',
	(file, text) => {
		const place = path.join(root, file);
		expect(existsSync(place)).toBe(true);
		expect(JSON.parse(readFileSync(place, 'utf8'))).toEqual(JSON.parse(text));
	},
);
