import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { schemaFiles } from '../../harness/schema-files';

const root = path.resolve(__dirname, '../..');
const files = schemaFiles();

test('there are output previews', () => {
	expect(files.length).toBeGreaterThanOrEqual(41);
});

test.each(files.map(({ file, text }) => [file, text] as const))(
	'%s is what the contract and the operation make it (npm run schemas)',
	(file, text) => {
		const place = path.join(root, file);
		expect(existsSync(place)).toBe(true);
		expect(JSON.parse(readFileSync(place, 'utf8'))).toEqual(JSON.parse(text));
	},
);
