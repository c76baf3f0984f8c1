import type { IDataObject } from 'n8n-workflow';
import type { Json } from './json';

/**
 * Where a value stands in the raw form: dots lead into objects; the first that is there counts. Or what
 * makes it of the item, undefined where that cannot be.
 */
export type From = string | readonly string[] | ((item: IDataObject) => Json | undefined);

/** A thing that operations put out, and what of it is told where not all of it is wanted. */
export interface Thing {
	/** Its simplified form: the name of each field there, and where it stands in the raw one. */
	readonly brief: Readonly<Record<string, From>>;
}
