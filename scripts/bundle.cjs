'use strict';

const { mkdir, readdir, readFile, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { build } = require('esbuild');
const { n8n } = require('../package.json');

const ROOT = path.join(__dirname, '..');
const DIST = path.join(ROOT, 'dist');
/** All modules in one file: n8n reads it once, where it read hundreds at every start. */
const BUNDLE = path.join(DIST, 'modules.js');
const ENTRIES = [...n8n.credentials, ...n8n.nodes].map((file) => path.relative('dist', file));

/** What a node needs to work is loaded when it is used, not when n8n takes stock of its nodes. */
function loadedLate(code) {
	const imports = code.matchAll(/^const (\w+) = require\("(\.[^"]+)"\);\n/gm);
	return [...imports].reduce(
		(rest, [line, name, from]) =>
			rest.replace(line, '').replaceAll(new RegExp(`\\b${name}\\.`, 'g'), `require("${from}").`),
		code,
	);
}

const lateImports = {
	name: 'late imports',
	setup: ({ onLoad }) =>
		onLoad({ filter: /\.node\.js$/ }, async (file) => ({
			contents: loadedLate(await readFile(file.path, 'utf8')),
			loader: 'js',
		})),
};

/** Puts the compiled modules into one file, which the files that n8n looks for hand out. */
exports.bundle = async function bundle() {
	const lines = ENTRIES.map((file) => `exports['${file}'] = () => require('./${file}');`);
	await build({
		stdin: { contents: lines.join('\n'), resolveDir: DIST },
		bundle: true,
		platform: 'node',
		target: 'node20',
		external: ['n8n-workflow'],
		outfile: BUNDLE,
		logLevel: 'error',
		plugins: [lateImports],
	});
	for (const entry of await readdir(DIST)) {
		const inside = path.join(DIST, entry);
		if (inside !== BUNDLE) await rm(inside, { recursive: true });
	}
	for (const file of ENTRIES) {
		const from = path.relative(path.dirname(file), 'modules.js');
		const code = `'use strict';\nmodule.exports = require('${from}')['${file}']();\n`;
		await mkdir(path.dirname(path.join(DIST, file)), { recursive: true });
		await writeFile(path.join(DIST, file), code);
	}
};
