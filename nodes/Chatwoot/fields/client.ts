import type { IDataObject } from 'n8n-workflow';
import { json, text } from '../../shared/vocabulary/fields';
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

export const conversationId = wholeIdPicker('conversationId', {
	displayName: 'Conversation ID',
	description: 'A conversation of this contact, as its messages name it',
	wire: 'path:conversation_id',
	required: true,
	search: 'searchClientConversations',
	first: 'id',
	placeholder: 'e.g. 128',
});

export const messageId = wholeIdPicker('messageId', {
	displayName: 'Message ID',
	wire: 'path:message_id',
	required: true,
	search: 'searchClientMessages',
	first: 'id',
	placeholder: 'e.g. 1234',
});

interface OfContact {
	contactIdentifier: string;
}

export const contactLane = ({ contactIdentifier: contact }: OfContact) => `contact ${contact}`;

export const conversationLane = (params: { conversationId: number }) =>
	`conversation ${params.conversationId}`;

export const PATH = '/public/api/v1/inboxes/{inbox_identifier}';
export const CONTACT = `${PATH}/contacts/{contact_identifier}`;
export const CONVERSATION = `${CONTACT}/conversations/{conversation_id}`;

/** Who is spoken for, handed on: most answers do not tell it. */
export const withSource = (body: Json, { contactIdentifier: contact }: OfContact): IDataObject => ({
	...toItem(body),
	source_id: contact,
});

export const identifier = textId('identifier', {
	displayName: 'Identifier',
	placeholder: 'e.g. crm-815',
	description:
		"The person's ID in your own system. A contact of the account that has it is joined; with 'HMAC Token' in the credential it is proved.",
	wire: 'body:identifier',
});

export const identifierHash = text('identifierHash', {
	displayName: 'Identifier Hash',
	placeholder: 'e.g. 5d41402abc4b2a76b9719d911017c592',
	description:
		"The proof of 'Identifier', where it is made elsewhere. The credential makes it from its 'HMAC Token'.",
	wire: 'body:identifier_hash',
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
