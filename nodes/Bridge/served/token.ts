import { bare } from '../../shared/vocabulary/read';
import { sameSecret } from '../../shared/webhook/signature';

const BEARER = /^bearer\s+/i;

/** Whether a request bears the token, told in a time that does not depend on how much of it is right. */
export function bears(authorization: unknown, token: unknown): boolean {
	// People copy the whole header as often as the token.
	const wanted = typeof token === 'string' ? bare(bare(token).replace(BEARER, '')) : '';
	if (wanted === '' || typeof authorization !== 'string') return false;
	return BEARER.test(authorization) && sameSecret(authorization.replace(BEARER, '').trim(), wanted);
}
