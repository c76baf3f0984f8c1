import type { ICredentialDataDecryptedObject, IWebhookFunctions } from 'n8n-workflow';

/** How late a changed credential may count. */
const REMEMBERED_MS = 2_000;
const MOST = 1000;

interface Remembered {
	until: number;
	data: Promise<ICredentialDataDecryptedObject>;
}

const remembered = new Map<string, Remembered>();

/**
 * The node's credential as it was within the last two seconds. To decrypt it costs n8n as much as
 * all the rest of a call. A look-up that fails is asked again by the next call.
 */
export async function rememberedCredential(
	context: IWebhookFunctions,
	type: string,
): Promise<ICredentialDataDecryptedObject> {
	const key = keyOf(context, type);
	const known = remembered.get(key);
	if (known && Date.now() < known.until) return await known.data;
	remembered.delete(key);
	const oldest = remembered.keys().next();
	if (remembered.size >= MOST && !oldest.done) remembered.delete(oldest.value);
	const look = { until: Date.now() + REMEMBERED_MS, data: context.getCredentials(type) };
	remembered.set(key, look);
	void look.data.catch(() => {
		if (remembered.get(key) === look) remembered.delete(key);
	});
	return await look.data;
}

/** The credential may hold expressions, which are the workflow's own. */
function keyOf(context: IWebhookFunctions, type: string): string {
	const { id, credentials } = context.getNode();
	const chosen = credentials?.[type];
	return JSON.stringify([context.getWorkflow().id, context.getMode(), id, type, chosen?.id]);
}
