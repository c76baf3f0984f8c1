import type { Resource } from '../../../shared/vocabulary/types';
import { get } from './get';

export const clientInbox: Resource = {
	name: 'Inbox',
	value: 'clientInbox',
	description: 'The inbox of the credential',
	operations: [get],
};
