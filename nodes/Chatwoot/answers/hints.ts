import type { ApiRequest } from '../../shared/vocabulary/types';
import type { Hint } from './groupHints';
import { GROUP_WORDS, groupHint } from './groupHints';

const USER_TOKEN =
	"Put a user's access token (Profile settings, Access Token) into the credential.";

/** What to look at when Chatwoot says these words, whatever the status. */
const BY_WORDS: Array<[RegExp, Hint]> = [
	[
		/not authorized for bots/i,
		{
			lead: 'Chatwoot refused the token',
			fix: `It is the token of an agent bot or of a platform app, which may not make this call. ${USER_TOKEN}`,
			cause: 'credential-invalid',
		},
	],
	[
		/sign in or sign up/i,
		{
			lead: 'Chatwoot saw no valid token',
			fix: `The token is wrong, or a proxy in front of Chatwoot drops the header. ${USER_TOKEN}`,
			cause: 'credential-invalid',
		},
	],
	[
		/Non permissible resource/i,
		{
			lead: 'Chatwoot refused',
			fix: 'A platform app may only touch what it has created itself.',
			cause: 'credential-invalid',
		},
	],
	[
		/account is suspended/i,
		{ lead: 'Chatwoot refused', fix: 'The account must be reactivated first.' },
	],
	...GROUP_WORDS,
	[
		/e164/i,
		{
			lead: 'Chatwoot refused',
			fix: "Write the phone with '+', country code and digits only, for example +5511987654321.",
		},
	],
	[
		/Url has already been taken/i,
		{
			lead: 'Chatwoot refused',
			fix: 'There is a webhook with this URL in the account already: update that one instead.',
		},
	],
	[
		/Too many messages/i,
		{
			lead: 'Chatwoot refused',
			fix: 'The server takes so many messages a minute into one conversation only (CONVERSATION_MESSAGE_PER_MINUTE_LIMIT, usually 200), and a minute was waited for as far as Timeout lets it. Send fewer.',
			cause: 'rate-limited',
		},
	],
	[
		/Title (is invalid|must not be blank)/i,
		{
			lead: 'Chatwoot refused',
			fix: 'A label is called by letters, digits, - and _ only, without blanks.',
		},
	],
	[
		/Invalid events/i,
		{
			lead: 'Chatwoot refused',
			fix: 'This server does not know one of the events. Those of the fork are unknown to the original Chatwoot.',
		},
	],
	[
		/must be in the future/i,
		{
			lead: 'Chatwoot refused',
			fix: 'Choose a later time. A time without a zone is one of the time zone of the workflow.',
		},
	],
	[
		/only be modified while draft or pending|Cannot delete a scheduled message/i,
		{ lead: 'Chatwoot refused', fix: 'It was sent, or failed: plan a new message instead.' },
	],
	[
		/Content attributes contains invalid keys|At least one item/i,
		{
			lead: 'Chatwoot refused',
			fix: 'The items do not fit the content type: each type allows its own keys only.',
		},
	],
];

/** How to put a refusal right, by its words first, then by its status (chatwoot.md 3.1, 3.4). */
export function hintFor(status: number, words: string, request: ApiRequest): Hint {
	const known = BY_WORDS.find(([pattern]) => pattern.test(words))?.[1];
	return known ?? taken(words, request) ?? byStatus(status, words, request);
}

/** Whose a value is that may be there once only; what is meant shows in the address. */
const OWNERS: Array<[RegExp, string]> = [
	[
		/\/contacts(\/|$)/,
		"Another contact of the account has this value. Use 'Create or Update' of Contact to update it instead.",
	],
	[/\/labels(\/|$)/, 'There is a label with this title in the account already.'],
	[/\/teams(\/|$)/, 'There is a team with this name in the account already.'],
	[/\/agents(\/|$)/, 'This person is an agent of the account already.'],
	[/\/inboxes(\/|$)/, 'Another inbox has this address or number already.'],
	[/\/canned_responses(\/|$)/, 'There is a canned response with this short code already.'],
	[/\/custom_attribute_definitions(\/|$)/, 'There is an attribute with this key already.'],
	[/\/portals(\/|$)/, 'There is a help center, category or article with this name already.'],
];

function taken(words: string, { path }: ApiRequest): Hint | undefined {
	if (!/has already been taken/i.test(words)) return undefined;
	const owner = OWNERS.find(([pattern]) => pattern.test(path))?.[1];
	return {
		lead: 'Chatwoot refused',
		fix: owner ?? 'Something in the account has this value already.',
	};
}

function byStatus(status: number, words: string, { needs, path }: ApiRequest): Hint {
	const needed = needs ? ` This call needs ${needs}.` : '';
	const ofGroup = groupHint(status, path);
	if (ofGroup) return ofGroup;
	if (status === 401) {
		const role = /not authorized to do this/i.test(words);
		return {
			lead: role
				? "Chatwoot refused: the token's user may not do this"
				: 'Chatwoot refused the token',
			fix: role
				? `Its role does not allow it, or the user is not a member of the inbox.${needed}`
				: `${USER_TOKEN}${needed}`,
			cause: 'credential-invalid',
		};
	}
	if (status === 402) {
		return { lead: 'Chatwoot refused', fix: "The account's plan does not allow more." };
	}
	if (status === 403) {
		// What the server gives as its reason is no matter of tokens.
		const bare = words === '' || /^(access denied|forbidden)$/i.test(words.trim());
		return {
			lead: 'Chatwoot refused',
			fix: bare ? needed.trim() || undefined : undefined,
			...(bare && { cause: 'credential-invalid' as const }),
		};
	}
	if (status === 404) {
		return {
			lead: 'Chatwoot found nothing',
			fix: /resource could not be found/i.test(words)
				? 'There is no such record in this account, or the user is not a member of its inbox, or there is no such account. A conversation is named by the number in its URL.'
				: 'This server has no such address: it is another version, lacks the feature, or is not Chatwoot.',
			cause: 'configuration-invalid',
		};
	}
	if (status === 429) {
		return {
			lead: 'Chatwoot receives too many requests',
			fix: "Set 'Requests per Second' in Options.",
			cause: 'rate-limited',
		};
	}
	if (status >= 500) {
		return { lead: 'Chatwoot failed to answer', cause: 'temporarily-unavailable' };
	}
	if (status === 422 && /\/retry$/.test(path)) {
		return {
			lead: 'Chatwoot refused',
			fix: 'Only an outgoing message that has failed can be sent again.',
		};
	}
	return {
		lead: 'Chatwoot refused',
		fix: words === '' ? 'It gives no reason. Check the values sent.' : 'Check the values sent.',
	};
}
