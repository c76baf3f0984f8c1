import type {
	ICredentialDataDecryptedObject,
	IHookFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { bare } from '../vocabulary/read';
import { rememberedCredential } from './remembered';
import { requireLasting } from './passing';
import { sameSecret } from './signature';

/** What the credential demands of a caller. */
export type Guard = { kind: 'open' } | { kind: 'secret'; secret: string } | { kind: 'unreadable' };

/** The guard of a call, from the credential as it was within the last two seconds. */
export async function guardOf(
	context: IWebhookFunctions,
	credential: string,
	field: string,
): Promise<Guard> {
	const read = async () => await rememberedCredential(context, credential);
	return await readGuard(context, credential, field, read);
}

/**
 * Reads the secret from a credential that need not be there. No credential chosen, or no secret in
 * it: open. Chosen but deleted, undecryptable or yielding no text: unreadable, which is never open.
 * Throws Unavailable where the look-up failed for a reason that may pass.
 */
export async function readGuard(
	context: Pick<IHookFunctions | IWebhookFunctions, 'getCredentials' | 'getNode' | 'logger'>,
	credential: string,
	field: string,
	read = async (): Promise<ICredentialDataDecryptedObject> =>
		await context.getCredentials(credential),
): Promise<Guard> {
	if (!context.getNode().credentials?.[credential]) return { kind: 'open' };
	try {
		const data = await read();
		const secret = data[field];
		// A field that is there without a value is an expression that found none.
		if (!(field in data) || secret === '') return { kind: 'open' };
		if (typeof secret === 'string' || typeof secret === 'number') {
			// A line break or blanks come along with what is pasted; nothing but those is no secret.
			const text = bare(String(secret));
			if (text !== '') return { kind: 'secret', secret: text };
		}
	} catch (error) {
		// Whatever n8n has to say about it, the caller cannot be checked.
		requireLasting(error, 'The credential cannot be read just now');
	}
	context.logger.warn(
		`"${context.getNode().name}" refuses every call: its credential cannot be read. Choose it again, or remove it.`,
	);
	return { kind: 'unreadable' };
}

export function admits(guard: Guard, given: unknown): boolean {
	return guard.kind === 'secret' ? sameSecret(given, guard.secret) : guard.kind === 'open';
}
