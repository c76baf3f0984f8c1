import { flag } from '../../shared/vocabulary/fields';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { isUnsafeKey } from '../../shared/vocabulary/safe';

/** How Chatwoot calls tokens, keys and passwords, whichever channel they are of. */
const SECRET = /(^|_)(secret|password|token|api_key)$|^(provider_config|hmac_identifier)$/;

/** Named like a secret, but every visitor of the website can read it. */
const PUBLIC = new Set(['website_token']);

/** What people or other programs keep in these is their own, whatever they call it. */
const FREE = new Set([
	'additional_attributes',
	'content_attributes',
	'custom_attributes',
	'message_templates',
	'provider_event_data',
	'template_params',
]);

/** Inside a channel's record every such name is one of its secrets. */
const OF_CHANNEL = /token|secret|password|api_?key|credential|certificate|private_?key|auth/i;

/**
 * A body without the tokens and secrets that Chatwoot shows beside the rest: they have no business
 * in an execution's data (chatwoot.md 2.2, 2.3). An event about an inbox is a channel's record whole.
 */
export function withoutSecrets(body: Json): Json {
	const event = isMap(body) ? body.event : undefined;
	return strip(body, typeof event === 'string' && event.startsWith('inbox_'));
}

function strip(value: Json, inChannel: boolean): Json {
	if (Array.isArray(value)) return value.map((entry) => strip(entry, inChannel));
	if (!isMap(value)) return value;
	const kept: JsonMap = {};
	for (const [name, inner] of Object.entries(value)) {
		if (hides(name, inChannel)) continue;
		kept[name] = FREE.has(name) ? inner : strip(inner, inChannel || name === 'channel');
	}
	return kept;
}

/** What names hide: a long list says the same few in every row. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 5000;

function hides(name: string, inChannel: boolean): boolean {
	const key = inChannel ? `channel\n${name}` : name;
	const before = known.get(key);
	if (before !== undefined) return before;
	const isSecret = SECRET.test(name) || (inChannel && OF_CHANNEL.test(name));
	const found = (isSecret && !PUBLIC.has(name)) || isUnsafeKey(name);
	if (known.size < MOST_KNOWN) known.set(key, found);
	return found;
}

/** For calls whose answer a person may want a secret from, such as the one webhooks are signed with. */
export const includeSecrets = flag('includeSecrets', {
	displayName: 'Include Secrets',
	description:
		"Whether to put out tokens and secrets too, where the server shows them to the token's user. Everyone who may see the execution can read them then.",
});
