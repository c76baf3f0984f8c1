import type { Paging } from '../shared/types';
import { idOf, listAt } from './answers';

/** Lists of contacts: 15 a page (chatwoot.md 3.3). */
export const contactPages: Paging = {
	kind: 'page',
	size: 15,
	first: 1,
	positionParameter: 'page',
	entries: listAt('payload'),
	identity: idOf,
};
