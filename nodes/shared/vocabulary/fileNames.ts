/** The name that a server gives a file in `content-disposition`; the encoded form counts before the plain one. */
export function nameInDisposition(disposition: string): string | undefined {
	const encoded = /filename\*\s*=\s*[\w-]*'[^']*'([^;]+)/i.exec(disposition)?.[1];
	if (encoded !== undefined) return decoded(encoded.trim());
	const plain = /filename\s*=\s*(?:"([^"]*)"|([^;]+))/i.exec(disposition);
	const name = (plain?.[1] ?? plain?.[2])?.trim();
	return name === undefined || name === '' ? undefined : inUtf8(name);
}

/** The last part of an address, without what a query or a fragment adds. */
export function lastPartOf(url: string): string | undefined {
	const last = /^[a-z]+:\/\/[^/?#]+\/(?:[^?#]*\/)?([^/?#]+)/i.exec(url)?.[1];
	return last === undefined ? undefined : decoded(last);
}

/** The same where it looks like a file's name. */
export function nameInAddress(url: string): string | undefined {
	const last = lastPartOf(url);
	return last !== undefined && /\.\w{1,8}$/.test(last) ? last : undefined;
}

/** Node reads headers as Latin-1; many servers send names in UTF-8 all the same. */
function inUtf8(text: string): string {
	const read = Buffer.from(text, 'latin1').toString();
	return read.includes('\uFFFD') ? text : read;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
