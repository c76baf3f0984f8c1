import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Compares in constant time. Both are hashed first, so that not even the length shows. */
export function sameSecret(given: unknown, secret: string): boolean {
	return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret));
}

function digest(value: string | Buffer): Buffer {
	return createHash('sha256').update(value).digest();
}

/** The signature of the parts, one after another, in hexadecimal. Bytes are signed as they are. */
export function hmac(
	algorithm: 'sha1' | 'sha256',
	secret: string,
	...parts: Array<string | Buffer>
): string {
	const signature = createHmac(algorithm, secret);
	for (const part of parts) signature.update(part);
	return signature.digest('hex');
}

/** An ID that comes out the same whenever the same parts come in. */
export function eventIdOf(
	...parts: Array<string | number | boolean | null | undefined | Buffer>
): string {
	const plain = parts.map((part) => {
		if (Buffer.isBuffer(part)) return digest(part).toString('hex');
		return part === undefined || part === null ? null : String(part);
	});
	return digest(JSON.stringify(plain)).toString('hex').slice(0, 32);
}
