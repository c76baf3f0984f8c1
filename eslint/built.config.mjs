import tseslint from 'typescript-eslint';
import { noInlineConfig, nodeFiles } from './n8n.mjs';

/** The linter of `scripts/lint-built.ts`: what a node shows, written out as literals. */
export default tseslint.config(nodeFiles(['**/*.node.ts']), noInlineConfig, {
	files: ['**/*.node.ts'],
	rules: {
		// The written file holds the description alone; this rule asks for the class's methods, and
		// the source file, where they are, is linted with it.
		'@n8n/community-nodes/webhook-lifecycle-complete': 'off',
	},
});
