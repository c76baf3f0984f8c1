const { availableParallelism } = require('node:os');

const { N8N_MODULES } = process.env;

/** @type {import('jest').Config} */
module.exports = {
	// Another n8n to run the nodes in: the lower end of what is supported (npm run test:lower).
	...(N8N_MODULES && {
		moduleNameMapper: {
			'^n8n-core$': `${N8N_MODULES}/n8n-core`,
			'^n8n-workflow$': `${N8N_MODULES}/n8n-workflow`,
		},
	}),
	// About half of the time a test waits for an answer or a clock.
	maxWorkers: availableParallelism() + 2,
	runtime: '<rootDir>/test/support/jest/runtime.js',
	testEnvironment: '<rootDir>/test/support/jest/environment.js',
	testMatch: ['<rootDir>/test/{unit,contract,engine,sandbox}/**/*.test.ts'],
	// Copies of package.json, and of n8n, that are not ours to test.
	modulePathIgnorePatterns: [
		'<rootDir>/.host/',
		'<rootDir>/.eslint-built/',
		'<rootDir>/dist/',
		'<rootDir>/scripts/host/',
		'<rootDir>/scripts/lower/',
	],
	transform: {
		'^.+\\.[jt]s$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2021' },
				module: { type: 'commonjs' },
			},
		],
	},
	globalSetup: '<rootDir>/test/support/jest/global-setup.ts',
	globalTeardown: '<rootDir>/test/support/jest/global-teardown.ts',
	setupFiles: ['<rootDir>/test/support/jest/setup.ts'],
	testTimeout: 60_000,
};
