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

it('takes what is measured for a number, and what people fill in for any keys', () => {
	const typesAt = (file: string) =>
		Object.values(
			JSON.parse(files.find((one) => one.file.endsWith(file))?.text ?? '{}').properties ?? {},
		).map((one) => String(Object(one).type));
	const measured = files.flatMap(({ file, text }) =>
		[...text.matchAll(/"(avg_\w+|reply_time|\w+_rate)": \{\s*"type": "(\w+)"/g)].map(
			([, key, type]) => [file, key, type],
		),
	);
	expect(measured.length).toBeGreaterThan(15);
	// An inbox has a reply_time of another kind, in words.
	expect(measured.filter(([, , type]) => type === 'integer')).toEqual([]);
	expect(typesAt('summaryReport/getByChannel.json').slice(1)).not.toContain('number');
	const audit = files.find(({ file }) => file.endsWith('auditLog/getAll.json'));
	const { properties } = JSON.parse(audit?.text ?? '{}');
	expect(properties.audited_changes).toEqual({ type: 'object', properties: {} });
	expect(properties.auditable).toEqual({ type: 'object', properties: {} });
});

it('knows what running servers put where no example has anything', () => {
	const written = files.flatMap(({ file, text }) =>
		[...text.matchAll(/"(Avg [^"]+|settings_json_schema)": (\{[^}]*\})/g)].map(
			([, key = '', shape = '']) => [file, key, shape.replace(/\s/g, '')] as const,
		),
	);
	expect(written.length).toBeGreaterThan(10);
	const wrong = written.filter(
		([, key, shape]) =>
			shape !== (key.startsWith('Avg') ? '{"type":"string"}' : '{"type":"object","properties":{}'),
	);
	expect(wrong).toEqual([]);
});

it('knows of what an example has by chance without a value what others have there', () => {
	const kindOf = (file: string, ...steps: string[]) => {
		const text = files.find((one) => one.file.endsWith(file))?.text ?? '{}';
		const found = steps.reduce<unknown>(
			(schema, step) => Reflect.get(Object(Reflect.get(Object(schema), 'properties')), step),
			JSON.parse(text),
		);
		return Object(found).type as unknown;
	};
	expect(kindOf('auditLog/getAll.json', 'user_id')).toBe('integer');
	expect(kindOf('auditLog/getAll.json', 'username')).toBe('string');
	expect(kindOf('conversation/create.json', 'snoozed_until')).toBe('string');
	expect(kindOf('contact/getActive.json', 'phone_number')).toBe('string');
});
