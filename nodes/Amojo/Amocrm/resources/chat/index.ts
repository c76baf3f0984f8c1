import type { Resource } from '../../../../shared/vocabulary/types';
import { createContactAndLink } from './createContactAndLink';
import { getLinks } from './getLinks';
import { linkToContact } from './linkToContact';

export const chat: Resource = {
	name: 'Chat',
	value: 'chat',
	description: 'The contacts that chats belong to',
	operations: [linkToContact, getLinks, createContactAndLink],
};
