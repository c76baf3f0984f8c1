import { nameInAddress } from '../../shared/vocabulary/fileNames';
import type { Json } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';

export type Attachment = { url: string; name: string | null; type: string | null };

/** Lists within lists, and dictionaries of links within those, are as deep as Salebot goes. */
const DEEPEST = 4;

/**
 * One shape for all that Salebot sends (salebot.txt:150, salebot.md C.3): nothing, a link, a list of
 * links or objects, a dictionary of links.
 */
export function attachmentsOf(value: Json | undefined): Attachment[] {
	return collect(value, null, DEEPEST);
}

function collect(value: Json | undefined, type: string | null, depth: number): Attachment[] {
	if (typeof value === 'string') {
		return value.trim() === '' ? [] : [{ url: value, name: nameInAddress(value) ?? null, type }];
	}
	if (typeof value !== 'object' || value === null || depth === 0) return [];
	if (Array.isArray(value)) return value.flatMap((entry) => collect(entry, type, depth - 1));
	const url = firstText(value.url, value.file, value.link, value.src);
	if (url !== undefined) {
		const name =
			firstText(value.name, value.filename, value.file_name) ?? nameInAddress(url) ?? null;
		return [{ url, name, type: firstText(value.type) ?? type }];
	}
	return Object.entries(value).flatMap(([key, entry]) =>
		isLink(entry) || Array.isArray(entry) || isMap(entry) ? collect(entry, key, depth - 1) : [],
	);
}

function firstText(...values: Array<Json | undefined>): string | undefined {
	return values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
}

function isLink(value: Json): boolean {
	return typeof value === 'string' && /^https?:\/\//i.test(value);
}
