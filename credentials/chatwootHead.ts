import type { Icon, ICredentialType, IHttpRequestOptions } from 'n8n-workflow';

export const icon: Icon = { light: 'file:chatwoot.svg', dark: 'file:chatwoot.dark.svg' };

/** The same address as `documentationUrl` of each class, which the linter wants to read there. */
const docsUrl = 'https://developers.chatwoot.com/api-reference/introduction';

/** Chatwoot's own documents beside the name; not offered in the HTTP Request node. */
export const httpRequestNode = (
	name: string,
	apiBaseUrlPlaceholder: string,
): ICredentialType['httpRequestNode'] => ({
	name,
	docsUrl,
	apiBaseUrlPlaceholder,
	hidden: true,
});

/** The request at its full address; n8n may authenticate the same options a second time. */
export const addressed = (
	options: IHttpRequestOptions,
	addressOf: (path: string) => string,
): IHttpRequestOptions => ({
	...options,
	baseURL: undefined,
	url: /^https?:/i.test(options.url) ? options.url : addressOf(options.url),
});
