import { number } from '../../shared/vocabulary/fields';
import { limitIn, returnAll } from '../../shared/vocabulary/lists';

/** Chatwoot's page sizes are fixed, so the limit is the node's own. */
export const many = [returnAll, limitIn()] as const;

/** For a list that comes in pages: where to begin. */
export const page = number('page', {
	displayName: 'First Page',
	description: 'The page to begin with',
	wire: 'query:page',
	default: 1,
	min: 1,
	whole: true,
});
