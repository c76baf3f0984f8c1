/** A webhook as it goes over the wire. */

export type Payload = Record<string, unknown> & { event: string };

/**
 * JSON as Rails writes it: `&`, `<` and `>` are escaped and a float keeps its point. Whoever
 * parses and writes it again gets other bytes, which no signature fits.
 */
export const railsJson = (payload: unknown) =>
	JSON.stringify(payload)
		.replace(/[&<>\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
		.replace(/("updated_at":\d+)(?=[,}])/g, '$1.0');
