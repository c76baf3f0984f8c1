import { choice, flag, when } from '../../shared/vocabulary/fields';
import type { Field } from '../../shared/vocabulary/types';

/** A choice of credentials is no matter of single items: n8n looks at it before there are any. */
const fixed = <P>(field: Field<P>): Field<P> => ({
	...field,
	property: { ...field.property, noDataExpression: true },
});

/**
 * How the amoCRM node enters the account. Nothing may be shown depending on it, nor it on anything:
 * n8n shows it as the choice of credential itself, and hides every field that it depends on.
 */
export const authentication = fixed(
	choice('authentication', {
		displayName: 'Authentication',
		default: 'token',
		options: [
			{ name: 'Long-Lived Token', value: 'token' },
			{ name: 'OAuth2', value: 'oAuth2' },
		],
	}),
);

/** Where the credentials stand: without it n8n moves them down to the switches below. */
export const credentials: Field = {
	name: 'credentials',
	property: { displayName: 'Credentials', name: 'credentials', type: 'credentials', default: '' },
};

/**
 * Whether a node of the chat API enters the account besides, and how. Switches and not a choice: n8n
 * would take a choice for that of the only credential, and hide it with all it depends on.
 */
export const linkContacts = fixed(
	flag('linkContacts', {
		displayName: 'Link to Contacts',
		description:
			'Whether to link each chat to a contact of the account: the one given, else the one the chat has, else one with exactly this phone or e-mail, else a new one. It needs a second credential.',
	}),
);

export const LINKING = { linkContacts: [true] };

export const accountOAuth2 = when(
	LINKING,
	fixed(
		flag('accountOAuth2', {
			displayName: 'Account Through OAuth2',
			description: 'Whether to enter the account through OAuth2 instead of a long-lived token',
		}),
	),
);
