import type { INodeProperties } from 'n8n-workflow';
import { pasted } from './pasted';

const DOMAINS = ['amocrm.com', 'amocrm.ru', 'kommo.com'];

export const domain: INodeProperties = {
	displayName: 'Domain',
	name: 'domain',
	type: 'options',
	options: [
		...DOMAINS.map((one) => ({ name: one, value: one })),
		{ name: 'Own Address', value: 'custom' },
	],
	default: 'amocrm.ru',
	description: 'Where your account lives: the end of its address in the browser',
};

export const subdomain: INodeProperties = {
	displayName: 'Subdomain',
	name: 'subdomain',
	type: 'string',
	default: '',
	placeholder: 'e.g. mycompany',
	description: 'The beginning of the address of your account, as in mycompany.amocrm.ru',
	displayOptions: { hide: { domain: ['custom'] } },
};

export const baseUrl: INodeProperties = {
	displayName: 'Base URL',
	name: 'baseUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. http://127.0.0.1:18082',
	description: 'The address without any path, for example of a local amoCRM',
	displayOptions: { show: { domain: ['custom'] } },
};

/** The address of an amoCRM account, from the fields of its credential. */
export function accountAddress(fields: Readonly<Record<string, unknown>>): string {
	if (fields.domain === 'custom') return ownAddress(fields.baseUrl);
	const name = pasted(fields.subdomain);
	if (/^[a-z0-9-]+$/i.test(name)) return `https://${name}.${domainIn(fields)}`;
	throw new Error(
		"'Subdomain' must be the first part of the account's address only, such as mycompany.",
	);
}

/** One of those in the list: an expression that finds nothing must not lead to another vendor's servers. */
export function domainIn({
	domain: chosen = 'amocrm.ru',
}: Readonly<Record<string, unknown>>): string {
	const found = DOMAINS.find((one) => one === pasted(chosen));
	if (found !== undefined) return found;
	throw new Error(`'Domain' must be one of ${DOMAINS.join(', ')}, or 'Own Address'.`);
}

/** An own address as a person enters it: host only. */
export function ownAddress(entered: unknown): string {
	const base = pasted(entered);
	if (base === '') throw new Error("'Base URL' is empty. Enter the address, or choose a domain.");
	if (!/^https?:\/\/[^/?#@\s]+\/*$/i.test(base)) {
		throw new Error(
			"'Base URL' must be http:// or https:// and a host, without user name, path or spaces.",
		);
	}
	return base.replace(/(?<!\/)\/+$/, '');
}
