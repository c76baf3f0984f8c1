/** Multipart bodies with names as Rails reads them: `a[b]` goes into `a`, `a[]` makes a list. */

/** A file as it came. */
export class UploadedFile {
	constructor(
		readonly name: string,
		readonly type: string,
		readonly bytes: Buffer,
	) {}

	toJSON() {
		return { file: this.name, type: this.type, size: this.bytes.length };
	}
}

type Nested = Record<string, unknown>;

function put(target: Nested, [step = '', ...rest]: string[], value: unknown) {
	const [next] = rest;
	if (next === undefined) target[step] = value;
	else if (next === '') {
		const list = (target[step] ??= []) as unknown[];
		const [, key] = rest;
		if (!Array.isArray(list)) return;
		if (key === undefined) list.push(value);
		else {
			// A key that the last object of the list has already begins the next one.
			const last = list[list.length - 1] as Nested | undefined;
			const open = last && !(key in last) ? last : undefined;
			put(open ?? (list[list.push({}) - 1] as Nested), rest.slice(1), value);
		}
	} else put((target[step] ??= {}) as Nested, rest, value);
}

export function nested(entries: Iterable<[string, unknown]>): Nested {
	const result: Nested = {};
	for (const [name, value] of entries) {
		const [first = '', ...more] = name.split(/\[|\]\[|\]$/);
		put(result, name.includes('[') ? [first, ...more.slice(0, -1)] : [name], value);
	}
	return result;
}

export async function readMultipart(bytes: Buffer, contentType: string): Promise<Nested> {
	const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
	const entries: Array<[string, unknown]> = [];
	for (const [name, value] of form.entries())
		entries.push([
			name,
			typeof value === 'string'
				? value
				: new UploadedFile(value.name, value.type, Buffer.from(await value.arrayBuffer())),
		]);
	return nested(entries);
}
