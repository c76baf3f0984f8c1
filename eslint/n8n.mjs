import js from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import * as importX from 'eslint-plugin-import-x';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

/**
 * The strict rules of n8n's own linter and scanner (`@n8n/node-cli` 0.48.3), put together from
 * their parts because node-cli itself drags in half of langchain. `npm run lint:confirm` compares
 * the result with the real thing.
 */

const communityNodes = n8nCommunityNodesPlugin.configs.recommended;

// n8n's scanner ignores eslint-disable comments, so here they have no effect either.
export const noInlineConfig = {
	linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
};

/** What every linted TypeScript file needs to have its imports followed. */
export const resolution = {
	'import-x/extensions': ['.ts', '.mjs', '.js'],
	'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
	'import-x/resolver-next': [
		importX.createNodeResolver({ extensions: ['.ts', '.mjs', '.js', '.json', '.node'] }),
	],
};

const typescript = {
	extends: [
		js.configs.recommended,
		tseslint.configs.recommended,
		communityNodes,
		importX.flatConfigs.recommended,
	],
	plugins: { 'n8n-nodes-base': n8nNodesBase },
	settings: resolution,
};

const typescriptRules = { 'prefer-spread': 'off', 'no-console': 'error' };

export const nodeFiles = (files) =>
	tseslint.config({
		...typescript,
		files,
		rules: {
			...typescriptRules,
			...n8nNodesBase.configs.nodes.rules,
			// Three rules node-cli switches off: the first two do not know NodeConnectionTypes.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	});

export const credentialFiles = (files) =>
	tseslint.config({
		...typescript,
		files,
		rules: {
			...typescriptRules,
			...n8nNodesBase.configs.credentials.rules,
			// Two rules node-cli switches off: its own newer rules say the same more exactly.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	});

export const packageFile = tseslint.config({
	files: ['package.json'],
	extends: [communityNodes],
	plugins: { 'n8n-nodes-base': n8nNodesBase },
	rules: n8nNodesBase.configs.community.rules,
	languageOptions: {
		parser: tseslint.parser,
		parserOptions: { extraFileExtensions: ['.json'] },
	},
});
