import type { ICredentialDataDecryptedObject, INodeProperties } from 'n8n-workflow';
import { pasted } from './pasted';

export const baseUrl: INodeProperties = {
	displayName: 'Base URL',
	name: 'baseUrl',
	type: 'string',
	required: true,
	default: 'https://app.chatwoot.com',
	placeholder: 'e.g. https://chat.example.com',
	description:
		"Your Chatwoot's address. Any page of it will do, such as https://chat.example.com/app/accounts/1/dashboard.",
};

/** What people paste: with or without scheme, with the path of a page or of the API. */
export function baseOf({ baseUrl: given }: ICredentialDataDecryptedObject): string {
	const text = pasted(given);
	if (text === '') throw new Error("'Base URL' is empty. Enter your Chatwoot's address.");
	const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
	const parts = /^(https?:\/\/[^/?#@\s]+)((?:\/[^?#\s]*)?)([?#]\S*)?$/i.exec(address);
	if (!parts) {
		throw new Error(
			"'Base URL' must be a web address such as https://chat.example.com, without user name, password or spaces.",
		);
	}
	const below = (parts[2] ?? '').replace(
		/\/(api|app|auth|cable|hc|platform|public|rails|super_admin|survey|swagger|widget)(\/.*)?$/i,
		'',
	);
	return `${(parts[1] ?? '').toLowerCase()}${below}`.replace(/(?<!\/)\/+$/, '');
}

/**
 * The hyphenated spelling: proxies drop header names with underscores (chatwoot.md 3.1). `where` says
 * where a person finds the token.
 */
export function tokenHeader({ accessToken }: ICredentialDataDecryptedObject, where: string) {
	const token = pasted(accessToken);
	if (token === '') throw new Error(`'Access Token' is empty. Copy it from ${where}.`);
	if (/\s/.test(token)) throw new Error("'Access Token' holds spaces. Copy the bare token.");
	return { 'Api-Access-Token': token };
}

/** What to look at when an answer is no answer of Chatwoot's API at all. */
export function troubleWith(status: number): string {
	if (status === 404 || status === 200) {
		return "This address is not that of Chatwoot's API. Check 'Base URL'.";
	}
	if (status >= 300 && status < 400) {
		return "The address redirects elsewhere. Enter the final one, usually with https:// or with www, in 'Base URL'.";
	}
	return 'The server or a proxy in front of it has trouble. Try again later.';
}
