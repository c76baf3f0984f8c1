/** Where amoCRM gives out access tokens. */

import type { Answer } from '../server';
import { json, problem } from './answers';
import type { World } from './world';

export const TOKEN_PATH = '/oauth2/access_token';

/** A refresh token, used once, gives a new token; the old one is then void. */
export function answerToken({ state }: World, body: unknown): Answer {
	const { grant_type: grant, refresh_token: used } = (body ?? {}) as Record<string, string>;
	if (grant !== 'refresh_token' || !state.tokens.delete(`refresh ${used}`)) {
		return problem(400, 'The refresh token is invalid');
	}
	const access = `access-${crypto.randomUUID()}`;
	const refresh = crypto.randomUUID();
	state.tokens.add(access).add(`refresh ${refresh}`);
	return json({
		token_type: 'Bearer',
		expires_in: 86_400,
		server_time: Math.floor(Date.now() / 1000),
		access_token: access,
		refresh_token: refresh,
	});
}
