import type { INodeParameters, IWebhookDescription } from 'n8n-workflow';
import { webhookDescriptionFields } from 'n8n-workflow';

/** n8n evaluates an expression on every call of a trigger whose version is exactly 1. */
export const TRIGGER_VERSIONS = [1, 1.1];

/** A webhook that is answered before the workflow runs. */
export const atOnce: IWebhookDescription = {
	name: 'default',
	httpMethod: 'POST',
	path: '',
	responseMode: 'onReceived',
	// Empty, or n8n would send this very text as the answer.
	responseData: '',
};

/** A field of a webhook's description that depends on the node's parameters. */
export interface Described {
	/** As an expression, for the editor, for older n8n and where a parameter is an expression. */
	template: string;
	/** The same without the expression engine, which costs more than the rest of a call. */
	resolve: (parameters: INodeParameters) => string | boolean;
}

/** The fields, for n8n to work out by itself where it can (2.41 and newer). */
export function described(fields: Record<string, Described>): Record<string, string> {
	// Missing in older n8n, whatever its types say of the newest.
	if (typeof webhookDescriptionFields === 'function') return webhookDescriptionFields(fields);
	return Object.fromEntries(Object.entries(fields).map(([name, { template }]) => [name, template]));
}

const SLASHES = /^\/+|(?<!\/)\/+$/g;

/** The parameter Path, in an expression: without blanks and slashes around it. */
export const PATH = '($parameter["path"] || "").trim().replace(/^\\/+|\\/+$/g, "")';

/** The same from the parameters. */
export function pathIn({ path }: INodeParameters): string {
	return typeof path === 'string' ? path.trim().replace(SLASHES, '') : '';
}
