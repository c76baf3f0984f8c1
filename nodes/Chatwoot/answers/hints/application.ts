import type { ApiRequest } from '../../../shared/vocabulary/types';
import type { Hint } from './groups';
import { GROUP_WORDS, groupHint, refused } from './groups';
import { firstOf, notFound, ownerOf, routeOf } from './places';
import { bareRefusal, BY_PLACE, BY_VALUE } from './refusals';

const USER_TOKEN =
	"Put a user's access token (Profile settings, Access Token) into the credential.";
const ACCOUNT = "Check 'Account ID' in the credential, or 'Account' in Options.";

/** What to look at when Chatwoot says these words, whatever the call. */
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
		refused('A platform app may only touch what it has created itself.', 'credential-invalid'),
	],
	[
		/not authorized to access this account/i,
		{
			lead: "Chatwoot refused: the token's user does not belong to this account",
			fix: ACCOUNT,
			cause: 'configuration-invalid',
		},
	],
	[
		/account is suspended/i,
		refused('The server has suspended the account; it must be reactivated there first.'),
	],
	[
		/Invalid User IDs/i,
		refused(
			'One of the users is no agent of this account. Choose them from the list.',
			'configuration-invalid',
		),
	],
	...GROUP_WORDS,
	[
		/e164/i,
		refused("Write the phone with '+', country code and digits only, for example +5511987654321."),
	],
	[
		/Too many messages/i,
		refused(
			'The server takes so many messages a minute into one conversation only (CONVERSATION_MESSAGE_PER_MINUTE_LIMIT, usually 200), and a minute was waited for as far as Timeout lets it. Send fewer.',
			'rate-limited',
		),
	],
	[
		/Invalid events/i,
		refused(
			'This server does not know one of the events. Those of the fork are unknown to the original Chatwoot.',
		),
	],
	[
		/must be in the future/i,
		refused('Choose a later time. A time without a zone is one of the time zone of the workflow.'),
	],
	[
		/only be modified while draft or pending|Cannot delete a scheduled message/i,
		refused('It was sent, or failed: plan a new message instead.'),
	],
	[
		/Content attributes contains invalid keys|At least one item/i,
		refused('The items do not fit the content type: each type allows its own keys only.'),
	],
	[
		/contact phone number/i,
		refused('The contact has no phone, and an inbox of this channel writes to phones only.'),
	],
	[
		/contact email/i,
		refused('The contact has no email, and an inbox of this channel writes to emails only.'),
	],
	[
		/might conflict with default attributes/i,
		refused('The key is one of a standard field of Chatwoot. Choose another one.'),
	],
	[
		/Invalid attachment/i,
		refused(
			"Name a file by the 'blob_id' that 'File: Upload' of Chatwoot Admin put out, or by that of one that is there already.",
		),
	],
	[
		/not enabled for (this|your) account/i,
		refused(
			"The feature is switched off for this account. Whoever runs the server switches it on among the account's features in the Super Admin console, where the licence has it.",
		),
	],
	[
		/Incoming messages are only allowed/i,
		refused(
			"Only inboxes of the API channel take messages as if a contact had written them: set 'Message Type' to Outgoing.",
		),
	],
];

/** How to put a refusal right: by its words, by what the call is about, by its status (chatwoot.md 3.1, 3.4). */
export function hintFor(status: number, words: string, request: ApiRequest): Hint {
	const known = firstOf(words, BY_WORDS);
	if (known) return known;
	if (/has already been taken/i.test(words)) return refused(ownerOf(request));
	const ofPlace = BY_PLACE.find(
		([place, said]) => place.test(routeOf(request)) && said.test(words),
	)?.[2];
	return ofPlace === undefined ? byStatus(status, words, request) : refused(ofPlace);
}

function byStatus(status: number, words: string, request: ApiRequest): Hint {
	const { needs, path } = request;
	const needed = needs ? ` This call needs ${needs}.` : '';
	const ofGroup = groupHint(status, words, path);
	if (ofGroup) return ofGroup;
	switch (status) {
		case 401:
			return unauthorized(words, request, needed);
		case 402:
			return refused(
				/feature_required/i.test(words)
					? 'This server has no licence for the feature.'
					: "The account's plan does not allow more.",
			);
		case 403: {
			// What the server gives as its reason is no matter of tokens.
			const bare = words === '' || /^(access denied|forbidden)$/i.test(words.trim());
			return {
				lead: 'Chatwoot refused',
				fix: bare ? needed.trim() || undefined : undefined,
				...(bare && { cause: 'credential-invalid' as const }),
			};
		}
		case 404:
			return missing(words, request);
		case 429:
			return {
				lead: 'Chatwoot receives too many requests',
				fix: "Set 'Requests per Second' in Options.",
				cause: 'rate-limited',
			};
	}
	if (status >= 500) {
		const fix = status === 500 ? bareRefusal(request) : undefined;
		return {
			lead: 'Chatwoot failed to answer',
			...(fix !== undefined && { fix }),
			cause: 'temporarily-unavailable',
		};
	}
	if (words !== '') return refused(firstOf(words, BY_VALUE) ?? 'Check the values sent.');
	return refused(
		bareRefusal(request) ??
			'It gives no reason. Usually a value that it wants is missing, or has a form that it does not take.',
	);
}

function unauthorized(words: string, request: ApiRequest, needed: string): Hint {
	const { needs = '' } = request;
	if (!/not authorized to do this/i.test(words)) {
		return {
			lead: 'Chatwoot refused the token',
			fix: `${USER_TOKEN}${needed}`,
			cause: 'credential-invalid',
		};
	}
	const place = routeOf(request);
	const reason = /administrator/.test(needs)
		? 'Its role does not allow it.'
		: / \/custom_filters\//.test(place)
			? 'A custom filter is for the user who made it.'
			: / \/internal_chat\//.test(place)
				? 'It is not a member of the channel, or not the one who may change this.'
				: / \/(conversations|inboxes|inbox_members|groups|contacts\/[^/]+\/(group_|sync_group))/.test(
							place,
					  )
					? 'It is not a member of the inbox, or its role does not allow it.'
					: 'Its role does not allow it.';
	return {
		lead: "Chatwoot refused: the token's user may not do this",
		fix: `${reason}${needed}`,
		cause: 'credential-invalid',
	};
}

function missing(words: string, request: ApiRequest): Hint {
	const { needs = '' } = request;
	const thing = notFound(request);
	const hint = (fix: string): Hint => ({
		lead: 'Chatwoot found nothing',
		fix,
		cause: 'configuration-invalid',
	});
	const isRecord = words === '' || /resource could not be found/i.test(words);
	if (!isRecord) {
		return hint(
			/licence/.test(needs)
				? `This server does not have the call. It needs ${needs}.`
				: 'This server has no such address: it is another version, lacks the feature, or is not Chatwoot.',
		);
	}
	if (thing === undefined) return hint(`There is no account with this ID. ${ACCOUNT}`);
	const isTalk = / \/conversations\/[^/]+/.test(routeOf(request));
	const more = isTalk ? ' A conversation is named by the number in its URL.' : '';
	return hint(`${thing}, or the account is another one.${more}`);
}
