import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteNote } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const contactNote: Resource = {
	name: 'Contact Note',
	value: 'contactNote',
	description: 'Notes of the agents about a contact',
	operations: [getAll, get, create, update, deleteNote],
};
