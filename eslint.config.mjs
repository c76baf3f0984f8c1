import { fileURLToPath } from 'node:url';
import { globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { floors, published, readable, short, throughEngine } from './eslint/house.mjs';
import {
	credentialFiles,
	noInlineConfig,
	nodeFiles,
	packageFile,
	resolution,
} from './eslint/n8n.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const shipped = ['nodes/**/*.ts', 'credentials/**/*.ts'];
const scripts = ['**/*.mjs', '**/*.js', '**/*.cjs'];

export default tseslint.config(
	globalIgnores(['dist', 'coverage', '.host', '.eslint-built']),
	nodeFiles(['nodes/**/*.ts']),
	credentialFiles(['credentials/**/*.ts']),
	packageFile,
	{ files: [...shipped, 'package.json'], ...noInlineConfig },
	{ files: shipped, ...published },
	{ files: ['nodes/**/*.ts'], ignores: ['nodes/shared/**'], ...throughEngine },
	{
		files: ['**/*.ts', ...scripts],
		ignores: shipped,
		extends: [tseslint.configs.recommended],
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		settings: resolution,
		rules: { '@typescript-eslint/no-explicit-any': 'error' },
	},
	{
		// Plain Node reads these without a transpiler, so CommonJS ones need require.
		files: ['**/*.js', '**/*.cjs'],
		rules: { '@typescript-eslint/no-require-imports': 'off' },
	},
	{ files: ['**/*.ts', ...scripts], ...floors(root) },
	{ files: ['**/*.ts', ...scripts], ...readable },
	{
		// What describes cases may be as long as they are many.
		files: ['**/*.ts', ...scripts],
		ignores: ['**/*.test.ts'],
		...short,
	},
);
