import type { Api } from '../shared/vocabulary/types';
import { digestWith } from './answers/digest';
import { platformHint } from './answers/platformHints';
import { api } from './api';

/** What a call needs, told when it is refused (chatwoot.md 3.1). */
export const PLATFORM =
	'the token of a platform app, and that the app itself has made what is touched';

/** The Platform API: accounts, users and bots of a whole server. */
export const platformApi: Api = {
	...api,
	credential: 'chatwootPlatformChatCrmApi',
	secrets: ['accessToken'],
	digest: digestWith(platformHint),
};
