import { createHash, timingSafeEqual } from 'node:crypto';

const BEARER = /^bearer\s+/i;

/** Whether a request bears the token, told in a time that does not depend on how much of it is right. */
export function bears(authorization: unknown, token: unknown): boolean {
	const wanted = typeof token === 'string' ? token.trim().replace(BEARER, '') : '';
	if (wanted === '' || typeof authorization !== 'string' || !BEARER.test(authorization))
		return false;
	return timingSafeEqual(hash(authorization.replace(BEARER, '').trim()), hash(wanted));
}

/** Of equal length whatever the texts are. */
function hash(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
