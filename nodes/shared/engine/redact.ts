const SHORTEST_SECRET = 6;

/** Returns a function that blots every given secret out of a text, also in its URL-encoded form. */
export function redactor(secrets: readonly unknown[]): (text: string) => string {
	const forms = new Set<string>();
	for (const secret of secrets) {
		// A very short "secret" would blot out half of every text.
		if (typeof secret !== 'string' || secret.length < SHORTEST_SECRET) continue;
		forms.add(secret);
		forms.add(encodeURIComponent(secret));
		forms.add(JSON.stringify(secret).slice(1, -1));
	}
	const ordered = [...forms].sort((a, b) => b.length - a.length);
	return (text) =>
		ordered.reduce(
			(rest, form) => (rest.includes(form) ? rest.split(form).join('***') : rest),
			text,
		);
}
