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

const text = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** The file of ours that an import of another one names. */
const fileAt = (from: string, name: string): string | undefined => {
	const place = path.join(path.dirname(from), name);
	return [`${place}.ts`, path.join(place, 'index.ts')].find((file) => known.has(file));
};

/** The files of ours that a file imports, for their types alone too. */
function importsOf(file: string): string[] {
	const { importedFiles } = preProcessFile(text(file));
	return importedFiles
		.filter(({ fileName }) => fileName.startsWith('.'))
		.flatMap(({ fileName }) => fileAt(file, fileName) ?? []);
}

/** The names in braces, by those they have where they come from. */
const namesIn = (braces: string) =>
	[...braces.matchAll(/(?:^|,)\s*(?:type\s+)?(\w+)/g)].flatMap(([, name]) => name ?? []);

/** What a file declares for others. */
function declaredIn(file: string): string[] {
	const one =
		/^export (?:async |abstract )*(?:const|function\*?|class|interface|type|enum) (\w+)/gm;
	const several = /^export const \{([^}]*)\}/gm;
	const source = text(file);
	return [
		...[...source.matchAll(one)].flatMap(([, name]) => name ?? []),
		...[...source.matchAll(several)].flatMap(([, braces]) => namesIn(braces ?? '')),
	];
}

/** What a file hands on that is declared elsewhere. */
const handedOnBy = (file: string) =>
	[...text(file).matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, braces]) =>
		namesIn(braces ?? ''),
	);

/** What a file takes of others, as `file#name`; `file#*` where it takes all. */
function usesIn(file: string): string[] {
	const source = text(file);
	const named = /^(?:import|export)\s(?:type )?(?:\w+, )?\{([^}]*)\} from '(\.[^']*)'/gm;
	const whole = /(?:\* (?:as \w+ )?from |import\(|require\()'(\.[^']*)'/g;
	return [
		...[...source.matchAll(named)].flatMap(([, braces, from]) =>
			namesIn(braces ?? '').map((name) => `${fileAt(file, from ?? '')}#${name}`),
		),
		...[...source.matchAll(whole)].map(([, from]) => `${fileAt(file, from ?? '')}#*`),
	];
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
		/chatwoot|salebot|amo(jo|crm)|kommo|\bbridge\b|fazer/i.test(text(file)),
	);
	expect(naming).toEqual([]);
});

/** What n8n or Jest loads by itself, and the checks, which are found by their files. */
const ENTRANCES =
	/\.(node|credentials)\.ts$|^test\/e2e\/.*#check$|^test\/support\/jest\/global-\w+\.ts#/;

it('exports nothing that nobody takes', () => {
	const taken = new Set(files.flatMap(usesIn));
	expect(taken.size).toBeGreaterThan(2000);
	const idle = files
		.filter((file) => !ENTRANCES.test(file) && !taken.has(`${file}#*`))
		.flatMap((file) => [...declaredIn(file), ...handedOnBy(file)].map((name) => `${file}#${name}`))
		.filter((one) => !taken.has(one) && !ENTRANCES.test(one));
	expect(idle).toEqual([]);
});

it('calls two things by two names, wherever one file may take both', () => {
	const vendors = ['Amojo', 'Bridge', 'Chatwoot', 'Salebot'];
	// Beside its operations a resource may name its own fields as any other does.
	const room = new RegExp(`^nodes/(shared|${vendors.join('|')})/(?!.*(resources|things)\\b)`);
	const twice = vendors.flatMap((vendor) => {
		const homes = new Map<string, string[]>();
		for (const file of files.filter((one) => room.test(one)))
			if (file.startsWith(`nodes/${vendor}/`) || file.startsWith('nodes/shared/'))
				for (const name of declaredIn(file)) homes.set(name, [...(homes.get(name) ?? []), file]);
		expect(homes.size).toBeGreaterThan(300);
		return [...homes].filter(([, [, ...others]]) => others.length > 0);
	});
	expect(twice).toEqual([]);
});
