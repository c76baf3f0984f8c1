import type { Resource } from '../../../shared/vocabulary/types';
import { everything } from './everything';
import { articles } from './articles';
import { contacts } from './contacts';
import { conversations } from './conversations';
import { messages } from './messages';

export const search: Resource = {
	name: 'Search',
	value: 'search',
	description: 'Search the whole account',
	operations: [everything, articles, contacts, conversations, messages],
};
