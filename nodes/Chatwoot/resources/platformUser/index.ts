import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { deleteUser } from './delete';
import { get } from './get';
import { getAccessToken } from './getAccessToken';
import { getSsoLink } from './getSsoLink';
import { update } from './update';

export const platformUser: Resource = {
	name: 'User',
	value: 'platformUser',
	description: 'Users of the whole server that the platform app has made',
	operations: [get, create, update, deleteUser, getAccessToken, getSsoLink],
};
