import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { lastLines, run } from './command';
import { npm } from './npm';
import { paths } from './paths';
import { Halt, step } from './say';

const sources = [
	'nodes',
	'credentials',
	'package.json',
	'gulpfile.js',
	'scripts/bundle.cjs',
	'tsconfig.json',
	'tsconfig.build.json',
	'README.md',
];
const unpacked = path.join(paths.package, 'package');
const stamp = path.join(paths.package, 'sources');

function* filesOf(place: string): Generator<string> {
	if (!existsSync(place)) return;
	if (statSync(place).isFile()) yield place;
	else for (const name of readdirSync(place).sort()) yield* filesOf(path.join(place, name));
}

function hashOfSources(): string {
	const hash = createHash('sha256');
	for (const source of sources) {
		for (const file of filesOf(path.join(paths.root, source))) {
			hash.update(path.relative(paths.root, file)).update('\0').update(readFileSync(file));
		}
	}
	return hash.digest('hex');
}

/** Builds and packs this package as it would be published, unless it has not changed since. */
export async function ensurePackage(): Promise<void> {
	const hash = hashOfSources();
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
	await step('Building and packing the nodes', async () => {
		const gulp = path.join(paths.root, 'node_modules/gulp/bin/gulp.js');
		const built = await run(process.execPath, [gulp, 'build'], {
			cwd: paths.root,
			log: 'build.log',
		});
		if (built.code !== 0) {
			throw new Halt(`The nodes could not be built:\n${lastLines(built.output, 30)}`);
		}
		rmSync(paths.package, { recursive: true, force: true });
		mkdirSync(paths.package, { recursive: true });
		const packed = await npm(['pack', '--ignore-scripts', '--pack-destination', paths.package], {
			cwd: paths.root,
			log: 'pack.log',
		});
		const archive = readdirSync(paths.package).find((name) => name.endsWith('.tgz'));
		if (packed.code !== 0 || archive === undefined) {
			throw new Halt(`npm pack did not succeed:\n${lastLines(packed.output)}`);
		}
		const opened = await run('tar', ['-xzf', archive], { cwd: paths.package, log: 'unpack.log' });
		if (opened.code !== 0)
			throw new Halt(`The packed archive could not be opened:\n${opened.output}`);
		writeFileSync(stamp, hash);
	});
}

interface Manifest {
	name: string;
	n8n: { nodes: string[]; credentials: string[] };
}

export const packageManifest = (): Manifest =>
	JSON.parse(readFileSync(path.join(paths.root, 'package.json'), 'utf8')) as Manifest;

/** Puts the packed files where n8n looks for community packages. */
export function installPackage(userFolder: string): void {
	const target = path.join(userFolder, '.n8n/nodes/node_modules', packageManifest().name);
	rmSync(target, { recursive: true, force: true });
	mkdirSync(path.dirname(target), { recursive: true });
	cpSync(unpacked, target, { recursive: true });
}
