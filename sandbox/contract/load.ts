/** Documents from files: with the overlay beside each, and several as one. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asObject, type Json } from './document';
import { applyOverlay, merged, operationsOf, type Overlay } from './overlay';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Json;

const overlayOf = (file: string) => file.replace(/\.openapi\.json$/, '.overlay.json');

export function readOverlay(file: string): Overlay | undefined {
	const overlay = overlayOf(file);
	return overlay !== file && existsSync(overlay)
		? (read(overlay) as unknown as Overlay)
		: undefined;
}

export const examplesOf = (file: string) => file.replace(/\.openapi\.json$/, '.examples.json');

/** Answers of a document that shows schemas only: `x-examples` of each operation, by status. */
function withExamples(file: string, document: Json): Json {
	const beside = examplesOf(file);
	if (beside === file || !existsSync(beside)) return document;
	const examples = asObject(read(beside).examples);
	for (const { operation } of operationsOf(document)) {
		const own = examples[String(operation.operationId)];
		if (own !== undefined) operation['x-examples'] = own;
	}
	return document;
}

/**
 * The document of a file. `x.overlay.json` beside `x.openapi.json` corrects it, `x.examples.json`
 * adds answers; a document that names another one in `x-components` may refer to the components of that one.
 */
function readOne(file: string): Json {
	const document = read(file);
	const overlay = readOverlay(file);
	const corrected = withExamples(file, overlay ? applyOverlay(document, overlay) : document);
	const lender = corrected['x-components'];
	if (typeof lender !== 'string') return corrected;
	const { components } = readOne(join(dirname(file), lender));
	return { ...corrected, components: merged(components, corrected.components ?? {}) };
}

/** Several documents of one API are read as one: their paths and components side by side. */
export function readDocument(file: string, ...more: string[]): Json {
	return more.map(readOne).reduce((all, one) => {
		const paths: Json = { ...asObject(all.paths) };
		for (const [path, item] of Object.entries(asObject(one.paths)))
			paths[path] = { ...asObject(paths[path]), ...asObject(item) };
		return { ...all, paths, components: merged(all.components, one.components ?? {}) };
	}, readOne(file));
}
