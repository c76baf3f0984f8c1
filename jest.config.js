/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	testMatch: ['<rootDir>/test/{unit,contract,engine}/**/*.test.ts'],
	// Copies of package.json, and of n8n, that are not ours to test.
	modulePathIgnorePatterns: [
		'<rootDir>/.host/',
		'<rootDir>/.eslint-built/',
		'<rootDir>/dist/',
		'<rootDir>/scripts/host/',
	],
	transform: {
		'^.+\\.ts$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2021' },
				module: { type: 'commonjs' },
			},
		],
	},
	globalSetup: '<rootDir>/test/support/jest-global-setup.ts',
	globalTeardown: '<rootDir>/test/support/jest-global-teardown.ts',
	setupFiles: ['<rootDir>/test/support/jest-setup.ts'],
	testTimeout: 60_000,
};
