import type { Resource } from '../../../shared/vocabulary/types';
import { create } from './create';
import { createContactAndLink } from './createContactAndLink';
import { getHistory } from './getHistory';
import { getLinks } from './getLinks';
import { linkToContact } from './linkToContact';

export const chat: Resource = {
	name: 'Chat',
	value: 'chat',
	description: 'Chats, their history and the contacts they belong to',
	operations: [create, getHistory, linkToContact, getLinks, createContactAndLink],
};
