import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { preProcessFile } from 'typescript';

const root = path.resolve(__dirname, '../..');

const files = ['credentials', 'nodes', 'sandbox', 'harness', 'scripts', 'test'].flatMap((folder) =>
	readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => path.join(folder, name))
		.filter((file) => file.endsWith('.ts') && !file.includes('node_modules')),
);
const known = new Set(files);

/** The files of ours that a file imports, for their types alone too. */
function importsOf(file: string): string[] {
	const { importedFiles } = preProcessFile(readFileSync(path.join(root, file), 'utf8'));
	return importedFiles
		.filter(({ fileName }) => fileName.startsWith('.'))
		.map(({ fileName }) => path.join(path.dirname(file), fileName))
		.flatMap((place) => [`${place}.ts`, path.join(place, 'index.ts')])
		.filter((place) => known.has(place));
}

/** Every way that leads back to where it began. The linter's own rule overlooks imports of types. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
	const found: string[] = [];
	const done = new Set<string>();
	const visit = (file: string, way: readonly string[]) => {
		const begin = way.indexOf(file);
		if (begin >= 0) found.push([...way.slice(begin), file].join(' → '));
		if (begin >= 0 || done.has(file)) return;
		for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
		done.add(file);
	};
	for (const file of graph.keys()) visit(file, []);
	return found;
}

it('finds a circle where there is one', () => {
	const graph = new Map([
		['a', ['b', 'c']],
		['b', ['c']],
		['c', ['d']],
		['d', ['b']],
	]);
	expect(circles(graph)).toEqual(['b → c → d → b']);
});

it('imports in no circles, not even of types', () => {
	const graph = new Map(files.map((file) => [file, importsOf(file)]));
	expect([...graph.values()].flat().length).toBeGreaterThan(files.length);
	expect(circles(graph)).toEqual([]);
});

it('gives what has a folder one home: no file stands beside a folder of its name', () => {
	const beside = files.filter((file) => existsSync(path.join(root, file.replace(/\.ts$/, ''))));
	expect(beside).toEqual([]);
});

it('keeps fields that one resource uses beside its operations', () => {
	const usedBy = new Map<string, Set<string>>();
	for (const file of files)
		for (const used of importsOf(file)) {
			const resource = /^nodes\/.*\/resources\/\w+(?=\/)/.exec(file)?.[0];
			usedBy.set(used, (usedBy.get(used) ?? new Set()).add(resource ?? file));
		}
	const shared = files.filter((file) => /^nodes\/\w+\/fields\//.test(file));
	expect(shared.length).toBeGreaterThan(30);
	const lonely = shared.filter((file) => {
		const [user, ...others] = usedBy.get(file) ?? [];
		return others.length === 0 && user?.includes('/resources/');
	});
	expect(lonely).toEqual([]);
});

it('names no vendor in what all of them share', () => {
	const shared = files.filter((file) => file.startsWith('nodes/shared/'));
	expect(shared.length).toBeGreaterThan(60);
	const naming = shared.filter((file) =>
		/chatwoot|salebot|amo(jo|crm)|kommo|\bbridge\b|fazer/i.test(
			readFileSync(path.join(root, file), 'utf8'),
		),
	);
	expect(naming).toEqual([]);
});
