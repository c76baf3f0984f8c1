/** The address of an amoCRM account, from the fields of its credential. */
export function accountAddress(fields: Readonly<Record<string, unknown>>): string {
	const { domain, subdomain, baseUrl } = fields;
	if (domain === 'custom') return ownAddress(baseUrl);
	const name = String(subdomain ?? '').trim();
	if (/^[a-z0-9-]+$/i.test(name)) return `https://${name}.${String(domain ?? 'amocrm.ru')}`;
	throw new Error(
		"'Subdomain' must be the first part of the account's address only, such as mycompany.",
	);
}

/** An own address as a person enters it: host only. */
export function ownAddress(entered: unknown): string {
	const base = String(entered ?? '').trim();
	if (base === '') throw new Error("'Base URL' is empty. Enter the address, or choose a domain.");
	if (!/^https?:\/\/[^/?#@\s]+\/*$/i.test(base)) {
		throw new Error(
			"'Base URL' must be http:// or https:// and a host, without user name, path or spaces.",
		);
	}
	return base.replace(/\/+$/, '');
}

/** The words of an answer that a credential test does not recognise as success. */
export function wordsOf(body: unknown, secret: string): string {
	const text = typeof body === 'string' ? body : '';
	const plain = (secret === '' ? text : text.split(secret).join('***'))
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 300);
	return plain === '' ? 'with an empty body' : `with: ${plain}`;
}
