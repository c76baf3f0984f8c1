import type { IDataObject } from 'n8n-workflow';
import { json } from '../../shared/vocabulary/fields';
import type { Json } from '../../shared/vocabulary/json';
import { asMap } from '../../shared/vocabulary/read';
import { toItem } from '../../shared/vocabulary/result';
import { textId, wholeIdPicker } from '../../shared/vocabulary/ids';

/** The contact as this inbox knows it. No API lists them, so there is nothing to choose from. */
export const contactIdentifier = textId('contactIdentifier', {
	displayName: 'Contact Identifier',
	description: "The contact's source_id in this inbox, which every operation of this node puts out",
	wire: 'path:contact_identifier',
	required: true,
	placeholder: 'e.g. 9df5a446-0171-4318-89c6-1aa550afdfa7',
});

export const clientConversationId = wholeIdPicker('conversationId', {
	displayName: 'Conversation ID',
	description: 'A conversation of this contact, as its messages name it',
	wire: 'path:conversation_id',
	required: true,
	search: 'searchClientConversations',
	first: 'id',
	placeholder: 'e.g. 128',
});

interface OfContact {
	contactIdentifier: string;
}

export const clientContactLane = ({ contactIdentifier: contact }: OfContact) =>
	`contact ${contact}`;

export const clientConversationLane = (params: { conversationId: number }) =>
	`conversation ${params.conversationId}`;

export const INBOX = '/public/api/v1/inboxes/{inbox_identifier}';
export const CONTACT = `${INBOX}/contacts/{contact_identifier}`;
export const CONVERSATION = `${CONTACT}/conversations/{conversation_id}`;

/** Who is spoken for, handed on: most answers do not tell it. */
export const withSource = (body: Json, { contactIdentifier: contact }: OfContact): IDataObject => ({
	...toItem(body),
	source_id: contact,
});

export const customAttributes = json(
	'customAttributes',
	{
		displayName: 'Custom Attributes (JSON)',
		wire: 'body:custom_attributes',
		placeholder: 'e.g. { "plan": "free" }',
	},
	asMap,
);
