/** The verifier of signatures, written from the documents alone (amojo.md 2), apart from the signer. */

import { createHash, createHmac } from 'node:crypto';
import type { VendorRequest } from '../server';

const VALID_MS = 15 * 60_000;

/** Why a request is not to be trusted; undefined when it is. */
export function signatureProblem(
	{ method, path, headers, bytes }: VendorRequest,
	secret: string,
	now = Date.now(),
): string | undefined {
	const value = (name: string) => String(headers[name] ?? '');
	const md5 = createHash('md5').update(bytes).digest('hex');
	if (value('content-md5').toLowerCase() !== md5) return 'Content-MD5 does not match the body';
	const date = Date.parse(value('date'));
	if (Number.isNaN(date)) return 'Date cannot be read';
	if (Math.abs(now - date) > VALID_MS) return 'Date is more than 15 minutes off';
	const lines = [method, value('content-md5'), value('content-type'), value('date'), path];
	const right = createHmac('sha1', secret).update(lines.join('\n')).digest('hex');
	return value('x-signature') === right ? undefined : 'Invalid signature';
}

/** What a webhook is signed with: its body alone. */
export const hookSignature = (secret: string, body: string) =>
	createHmac('sha1', secret).update(body).digest('hex');
