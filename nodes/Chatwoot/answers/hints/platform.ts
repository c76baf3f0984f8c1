import type { ApiRequest } from '../../../shared/vocabulary/types';
import type { Hint } from './groups';
import { refused } from './groups';
import { hintFor } from './application';

const BY_WORDS: Array<[RegExp, Hint]> = [
	[
		/Invalid access_token/i,
		{
			lead: 'Chatwoot refused the token',
			fix: "The Platform API takes the token of a platform app only (Super Admin console, Platform Apps); users' and agent bots' tokens are refused.",
			cause: 'credential-invalid',
		},
	],
	[
		/Non permissible resource/i,
		refused(
			'A platform app may only touch the accounts, users and agent bots that it has made itself.',
			'credential-invalid',
		),
	],
	[/Email has already been taken/i, refused('Another user of this server has this email.')],
	[/User must exist/i, refused("Check 'User ID': this server has no such user.")],
];

/** Which values the server turns away without words. */
function unknownValue(path: string): string {
	if (/\/account_users/.test(path)) return ": check 'Role', which is agent or administrator";
	if (/\/accounts/.test(path)) {
		return ": check 'Status', and 'Locale', which is a language that Chatwoot has, such as en or pt_BR";
	}
	return '';
}

/** How the Platform API's refusals are put right; what it does not say itself is as elsewhere. */
export function platformHint(status: number, words: string, request: ApiRequest): Hint {
	const known = BY_WORDS.find(([pattern]) => pattern.test(words))?.[1];
	if (known) return known;
	if (status === 404) {
		return {
			lead: 'Chatwoot found nothing',
			fix: "There is no such record, or this server does not have the call: Chatwoot's cloud has no Platform API, and accounts can be listed on newer servers only.",
			cause: 'configuration-invalid',
		};
	}
	if (status === 500 && request.method === 'GET' && request.path.endsWith('/v1/accounts')) {
		return {
			lead: 'Chatwoot failed to answer',
			fix: 'Servers such as 4.15.1 fail to list accounts once one of the app was deleted. Get the accounts one by one by their IDs.',
			cause: 'configuration-invalid',
		};
	}
	if (status === 500 && request.method !== 'GET') {
		return {
			lead: 'Chatwoot failed to answer',
			fix: `Usually it does not know one of the values${unknownValue(request.path)}.`,
			cause: 'configuration-invalid',
		};
	}
	return hintFor(status, words, request);
}
