import type { ApiRequest } from '../../../shared/vocabulary/types';
import type { Hint } from './groups';
import { refused } from './groups';
import { hintFor } from './application';

const CONTACT = /\/contacts(\/[^/]+)?$/;

/** How the Client API's refusals are put right: it says hardly a word itself. */
export function clientHint(status: number, words: string, request: ApiRequest): Hint {
	if (/CSAT survey after 14 days/i.test(words)) {
		return refused('The time to answer this survey is over.');
	}
	if (status === 404) {
		return {
			lead: 'Chatwoot found nothing',
			fix: notThere(request),
			cause: 'configuration-invalid',
		};
	}
	if (status === 406) {
		return {
			lead: 'Chatwoot refused',
			fix: 'The survey is a web page and nothing else.',
			cause: 'configuration-invalid',
		};
	}
	if (status === 500 && CONTACT.test(request.path)) {
		return {
			lead: 'Chatwoot failed to answer',
			fix: "Usually the identity was not proved: 'HMAC Token' in the credential, or 'Identifier Hash', is not that of this inbox, or the inbox enforces identity validation and 'Identifier' is empty.",
			cause: 'configuration-invalid',
		};
	}
	return hintFor(status, words, request);
}

/** What an address names, part by part, and what that must be. */
const NAMED: ReadonlyArray<[RegExp, string, string]> = [
	[
		/\/inboxes\//,
		'inbox',
		"'Inbox Identifier' in the credential is that of an inbox of the type API",
	],
	[
		/\/contacts\//,
		'contact',
		"'Contact Identifier' is the source_id that the contact got in this very inbox",
	],
	[/\/conversations\//, 'conversation', "'Conversation ID' is a conversation of that contact"],
	[/\/messages\//, 'message', "'Message ID' is a message in that conversation"],
];

/** Chatwoot does not say which part it has not found. */
function notThere({ path }: ApiRequest): string {
	const named = NAMED.filter(([place]) => place.test(path));
	const names = named.map(([, name]) => name);
	const last = names.pop() ?? 'address';
	const list = names.length > 0 ? `${names.join(', ')} or ${last}` : last;
	return `There is no such ${list}: ${named.map(([, , what]) => what).join(', ')}.`;
}
