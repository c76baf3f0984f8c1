import { text } from '../../../shared/vocabulary/fields';
import type { Paging } from '../../../shared/vocabulary/types';
import { uncounted } from '../../calls/paging';

export const word = text('q', {
	displayName: 'Search Text',
	description: 'What to look for: a part of a name, an address, a phone or a text',
	wire: 'query:q',
	required: true,
	placeholder: 'e.g. anna',
});

/** One kind of what is found, 15 a page. */
export const found = (kind: string): Paging => uncounted(15, 'payload', kind);
