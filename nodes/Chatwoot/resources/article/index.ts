import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteArticle } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { reorder } from './reorder';
import { update } from './update';

export const article: Resource = {
	name: 'Article',
	value: 'article',
	description: 'Texts of a help center',
	operations: [getAll, get, create, update, reorder, deleteArticle],
};
