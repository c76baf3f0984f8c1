const config = require('./jest.config');

/** The trials by fire: `npm run torture`. Apart, because they take minutes. */
module.exports = {
	...config,
	testMatch: ['<rootDir>/test/torture/**/*.test.ts'],
	testTimeout: 600_000,
};
