import { bare } from './read';

const LOCAL_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|0\.0\.0\.0)$/i;

/** Whether an address, as a person may have pasted it, leads to this very machine only. */
export function isLocalAddress(address: string): boolean {
	const host = /^(?:https?:\/\/)?(?:[^@/]*@)?(\[[^\]]*\]|[^:/?#\s]+)/i.exec(bare(address))?.[1];
	return host !== undefined && LOCAL_HOST.test(host);
}

/**
 * Whether a text can be one part of an address. A dot leads to the address itself and two to the one
 * above, also when they are encoded; a slash, too, is decoded by some servers on the way; and half of a
 * character cannot be encoded at all.
 */
export function isOnePart(text: string): boolean {
	const plain = decoded(text);
	return !/^\.{0,2}$/.test(plain.trim()) && !/[/\\]|\p{Surrogate}/u.test(plain);
}

/** What is left of a text where each server on the way decodes it once more. */
function decoded(text: string): string {
	// What was encoded many times over is decoded at once: its levels could be as many as its letters.
	const once = text.replace(/%(?:25)*([0-7][\da-f])/gi, (_, hex: string) =>
		String.fromCharCode(Number.parseInt(hex, 16)),
	);
	return once === text ? text : decoded(once);
}

/** Whether a path, its values encoded, leads where it seems to. */
export function isSoundPath(path: string): boolean {
	// Most paths are of letters, digits and IDs.
	if (/^(\/\w[\w-]*)+$/.test(path)) return true;
	const [, ...parts] = path.replace(/[?#].*/s, '').split('/');
	if (parts.at(-1) === '') parts.pop();
	return parts.every((part) => {
		try {
			return isOnePart(decodeURIComponent(part));
		} catch {
			return false;
		}
	});
}
