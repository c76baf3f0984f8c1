// Compares our composition of n8n's lint rules with the one n8n ships.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { ESLint } from 'eslint';

const VERSION = '0.48.3';
const root = fileURLToPath(new URL('..', import.meta.url));
const host = join(root, '.host', 'lint');
const nodeCli = join(host, 'node_modules', '@n8n', 'node-cli');

const manifest = {
	private: true,
	dependencies: { '@n8n/node-cli': VERSION },
	// Its AI half is of no use to a linter, and its peers cannot be resolved together.
	overrides: { '@n8n/ai-node-sdk': 'npm:empty-npm-package@1.0.0' },
};

function install() {
	const manifestOf = join(nodeCli, 'package.json');
	if (existsSync(manifestOf) && JSON.parse(readFileSync(manifestOf, 'utf8')).version === VERSION) {
		return;
	}
	mkdirSync(host, { recursive: true });
	writeFileSync(join(host, 'package.json'), JSON.stringify(manifest, null, '\t'));
	execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
		cwd: host,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
}

const severity = (entry) => [entry].flat()[0];

function differences(theirs, ours) {
	return Object.entries(theirs).flatMap(([rule, wanted]) => {
		if (severity(wanted) === 0) return [];
		const found = ours[rule];
		if (found === undefined) return [`${rule} is missing`];
		if (severity(found) < severity(wanted)) return [`${rule} is weaker`];
		if (!isDeepStrictEqual(found.slice(1), wanted.slice(1))) return [`${rule} differs in options`];
		return [];
	});
}

install();
const theirConfig = join(host, 'eslint.config.mjs');
writeFileSync(
	theirConfig,
	"import { config } from '@n8n/node-cli/eslint';\n\nexport default config;\n",
);
const theirs = new ESLint({ cwd: root, overrideConfigFile: theirConfig });
const configs = {
	'our configuration': new ESLint({ cwd: root }),
	'the configuration of the built descriptions': new ESLint({
		cwd: root,
		overrideConfigFile: join(root, 'eslint', 'built.config.mjs'),
	}),
};
// Rules about the body of a class, of which a built description has none.
const bodyRules = new Set(['@n8n/community-nodes/webhook-lifecycle-complete']);

const files = [
	['our configuration', 'nodes/Example/Example.node.ts'],
	['our configuration', 'credentials/ExampleApi.credentials.ts'],
	['our configuration', 'package.json'],
	['the configuration of the built descriptions', 'nodes/Example/Example.node.ts'],
];

let failed = false;
for (const [name, file] of files) {
	const expected = await theirs.calculateConfigForFile(join(root, file));
	const builtOnes = name !== 'our configuration';
	const path = builtOnes ? join(root, '.eslint-built', file) : join(root, file);
	const actual = await configs[name].calculateConfigForFile(path);
	const problems = differences(expected.rules, actual.rules).filter(
		(problem) => !builtOnes || !bodyRules.has(problem.split(' ')[0]),
	);
	const active = Object.values(expected.rules).filter((entry) => severity(entry) > 0).length;
	console.log(`${file} (${name}): ${active} rules, ${problems.length} differences`);
	for (const problem of problems) console.log(`  ${problem}`);
	if (problems.length > 0 || active === 0) failed = true;
}
process.exitCode = failed ? 1 : 0;
