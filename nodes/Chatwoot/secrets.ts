import { flag } from '../shared/fields';
import type { Json } from '../shared/json';
import { isMap } from '../shared/json';

/** How Chatwoot calls tokens, keys and passwords, whichever channel they are of. */
const SECRET = /(^|_)(secret|password|token|api_key)$|^(provider_config|hmac_identifier)$/;

/** Named like a secret, but every visitor of the website can read it. */
const PUBLIC = new Set(['website_token']);

/** What people keep in these is their own, whatever they call it. */
const FREE = new Set([
	'additional_attributes',
	'content_attributes',
	'custom_attributes',
	'message_templates',
	'template_params',
]);

/**
 * An answer without the tokens and secrets that Chatwoot shows beside the rest: they have no
 * business in an execution's data (chatwoot.md 2.2, 2.3).
 */
export function withoutSecrets(value: Json): Json {
	if (Array.isArray(value)) return value.map(withoutSecrets);
	if (!isMap(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => PUBLIC.has(key) || !SECRET.test(key))
			.map(([key, inner]) => [key, FREE.has(key) ? inner : withoutSecrets(inner)]),
	);
}

/** For calls whose answer a person may want a secret from, such as the one webhooks are signed with. */
export const includeSecrets = flag('includeSecrets', {
	displayName: 'Include Secrets',
	description:
		"Whether to put out tokens and secrets too, where the server shows them to the token's user. Everyone who may see the execution can read them then.",
});
