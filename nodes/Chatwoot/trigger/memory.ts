import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** What a published trigger must know of its webhook. n8n keeps it with the workflow. */
interface Registration {
	webhookId: string;
	/** The account that holds it, which the credential may not name any more one day. */
	accountId: string | undefined;
	/** Undefined where the server has shown none. */
	secret: string | undefined;
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * n8n copies static data into exports and into every execution, where a secret must not be read:
 * only whoever holds the credential's token can open it.
 */
export function seal(secret: string, token: string): string {
	const iv = randomBytes(IV_BYTES);
	const cipher = createCipheriv(CIPHER, keyOf(token), iv);
	const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
	return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Undefined where another token has sealed it. */
export function unseal(sealed: string, token: string): string | undefined {
	const bytes = Buffer.from(sealed, 'base64');
	const text = IV_BYTES + TAG_BYTES;
	try {
		const decipher = createDecipheriv(CIPHER, keyOf(token), bytes.subarray(0, IV_BYTES));
		decipher.setAuthTag(bytes.subarray(IV_BYTES, text));
		return Buffer.concat([decipher.update(bytes.subarray(text)), decipher.final()]).toString();
	} catch {
		return undefined;
	}
}

function keyOf(token: string): Buffer {
	return createHash('sha256').update(`webhook secret of Chatwoot ${token}`).digest();
}

export function remember(data: IDataObject, known: Registration, token: string): void {
	data.webhookId = known.webhookId;
	data.accountId = known.accountId ?? null;
	data.sealedSecret = known.secret === undefined ? null : seal(known.secret, token);
}

export function forget(data: IDataObject): void {
	delete data.webhookId;
	delete data.accountId;
	delete data.sealedSecret;
}

/** The user whose token the credential holds; what that user writes is the workflow's own. */
export function rememberUser(data: IDataObject, userId: string | undefined): void {
	if (userId === undefined) delete data.userId;
	else data.userId = userId;
}
