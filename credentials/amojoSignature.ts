import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The Content-Type that is signed and sent, byte for byte: no charset (amojo.md 2). */
const CONTENT_TYPE = 'application/json';

interface Signable {
	method: string;
	/** The path alone: no host, no query. */
	path: string;
	/** The bytes that are sent; empty where there is no body. */
	body: Buffer;
	/** As `rfc2822` gives it. */
	date: string;
}

/** The four headers that every request to amojo carries. */
export function signedHeaders(secret: string, request: Signable): Record<string, string> {
	const md5 = createHash('md5').update(request.body).digest('hex');
	const text = [request.method.toUpperCase(), md5, CONTENT_TYPE, request.date, request.path].join(
		'\n',
	);
	return {
		Date: request.date,
		'Content-Type': CONTENT_TYPE,
		'Content-MD5': md5,
		'X-Signature': createHmac('sha1', secret).update(text).digest('hex'),
	};
}

/** `Mon, 03 Oct 2020 15:11:21 +0000`, whatever the locale and time zone of the machine. */
export function rfc2822(moment: Date): string {
	return moment.toUTCString().replace('GMT', '+0000');
}

/**
 * Whether a webhook was signed with the channel's secret. Only the body is signed, and nothing
 * around it: raw bytes first, then without the line end that some senders do not sign.
 */
export function isSignedBody(secret: string, body: Buffer, signature: string): boolean {
	const given = Buffer.from(signature.trim());
	const trimmed = Buffer.from(body.toString('latin1').replace(/(?<![\r\n])[\r\n]+$/, ''), 'latin1');
	const candidates = trimmed.length === body.length ? [body] : [body, trimmed];
	return candidates
		.map((bytes) => Buffer.from(createHmac('sha1', secret).update(bytes).digest('hex')))
		.some((right) => right.length === given.length && timingSafeEqual(right, given));
}
