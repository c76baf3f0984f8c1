/** What a credential test may say of an answer it does not recognise as success. */
export function wordsOf(body: unknown, secrets: readonly string[]): string {
	const text = typeof body === 'string' ? body : '';
	const plain = secrets
		.filter((secret) => secret !== '')
		.reduce((rest, secret) => rest.split(secret).join('***'), text)
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 300);
	return plain === '' ? 'with an empty body' : `with: ${plain}`;
}

/** An own address as a person enters it: host only. */
export function ownAddress(entered: unknown, field: string): string {
	const base = String(entered ?? '').trim();
	if (base === '') throw new Error(`'${field}' is empty. Enter the address, or choose a domain.`);
	if (!/^https?:\/\/[^/?#@\s]+\/*$/i.test(base)) {
		throw new Error(
			`'${field}' must be http:// or https:// and a host, without user name, path or spaces.`,
		);
	}
	return base.replace(/\/+$/, '');
}
