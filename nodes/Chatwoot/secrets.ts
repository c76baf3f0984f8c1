import type { Json, JsonMap } from '../shared/json';
import { isMap } from '../shared/json';

/** Secrets of users, bots, webhooks and channels, wherever they stand (chatwoot.md 2.2, 2.3, 3.1). */
const ALWAYS = new Set([
	'access_token',
	'bot_token',
	'hmac_identifier',
	'hmac_token',
	'imap_password',
	'line_channel_secret',
	'line_channel_token',
	'provider_config',
	'pubsub_token',
	'secret',
	'smtp_password',
	'webhook_verify_token',
]);

/** What a customer or another program put there: its names are not Chatwoot's. */
const FOREIGN = new Set([
	'additional_attributes',
	'content_attributes',
	'custom_attributes',
	'provider_event_data',
]);

/** Inside a channel's record every such name is one of its secrets. */
const OF_CHANNEL = /token|secret|password|api_?key|credential|certificate|private_?key|auth/i;

/** A body without tokens and secrets. What an event says of an inbox is looked through whole. */
export function withoutSecrets(body: Json): Json {
	const event = isMap(body) ? body.event : undefined;
	return strip(body, typeof event === 'string' && event.startsWith('inbox_'));
}

function strip(value: Json, inChannel: boolean): Json {
	if (Array.isArray(value)) return value.map((entry) => strip(entry, inChannel));
	if (!isMap(value)) return value;
	const kept: JsonMap = {};
	for (const [name, inner] of Object.entries(value)) {
		if (ALWAYS.has(name) || (inChannel && OF_CHANNEL.test(name))) continue;
		kept[name] = FOREIGN.has(name) ? inner : strip(inner, inChannel || name === 'channel');
	}
	return kept;
}
