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
		/has already been taken/i,
		{
			lead: 'Chatwoot refused',
			fix: "Another contact of the account has this value. Use 'Create or Update' of Contact to update it instead.",
		},
	],
	[
		/Too many messages/i,
		{
			lead: 'Chatwoot refused',
			fix: 'A conversation takes no more than 200 messages a minute.',
			cause: 'rate-limited',
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
	return known ?? byStatus(status, words, request);
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
			fix: role ? `Its role does not allow it.${needed}` : `${USER_TOKEN}${needed}`,
			cause: 'credential-invalid',
		};
	}
	if (status === 402) {
		return { lead: 'Chatwoot refused', fix: "The account's plan does not allow more." };
	}
	if (status === 403) {
		return {
			lead: 'Chatwoot refused',
			fix: needed.trim() || undefined,
			cause: 'credential-invalid',
		};
	}
	if (status === 404) {
		return {
			lead: 'Chatwoot found nothing',
			fix: /resource could not be found/i.test(words)
				? 'There is no such record in this account, or the user is not a member of its inbox. A conversation is named by the number in its URL.'
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
	return { lead: 'Chatwoot refused', fix: 'Check the values sent.' };
}
