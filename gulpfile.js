'use strict';

const { execFile } = require('node:child_process');
const { rm } = require('node:fs/promises');
const path = require('node:path');
const { promisify } = require('node:util');
const { dest, series, src } = require('gulp');
const { bundle } = require('./scripts/bundle.cjs');

const run = promisify(execFile);
const DIST = path.join(__dirname, 'dist');

async function clean() {
	await rm(DIST, { recursive: true, force: true });
}

/** Compiles what is published, and nothing else, with the settings of tsconfig.build.json. */
async function compile() {
	const tsc = require.resolve('typescript/bin/tsc');
	try {
		await run(process.execPath, [tsc, '-p', path.join(__dirname, 'tsconfig.build.json')]);
	} catch (error) {
		throw new Error(error.stdout || error.message);
	}
}

/** Icons, codex files and output schemas are read by n8n beside the compiled code. */
function assets() {
	const kinds = [
		'{credentials,nodes}/**/*.svg',
		'nodes/**/*.node.json',
		'nodes/**/__schema__/**/*.json',
	];
	return src(kinds, { base: __dirname, encoding: false }).pipe(dest(DIST));
}

exports.build = series(clean, compile, bundle, assets);
exports.default = exports.build;
