import type { Json } from '../../shared/vocabulary/json';
import type { Answer, Api, ApiRequest } from '../../shared/vocabulary/types';
import { digestWith } from '../answers/digest';
import { platformHint } from '../answers/hints/platform';
import { api } from './application';

/** What a call needs, told when it is refused (chatwoot.md 3.1). */
export const PLATFORM =
	'the token of a platform app, and that the app itself has made what is touched';

const read = digestWith(platformHint);

/** The key in a link that signs in: whoever asked for it gets it, but no error may repeat it. */
const SIGNS_IN = /(sso_auth_token(?:=|%3D|"\s*:\s*"))[^\s"&<\\]+/gi;

function digest(answer: Answer, request: ApiRequest): Json {
	try {
		return read(answer, request);
	} catch {
		return read({ ...answer, text: answer.text.replace(SIGNS_IN, '$1***') }, request);
	}
}

/** The Platform API: accounts, users and bots of a whole server. */
export const platformApi: Api = {
	...api,
	credential: 'chatwootPlatformChatCrmApi',
	secrets: ['accessToken'],
	digest,
};
