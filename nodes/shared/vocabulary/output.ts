/** Where a value stands in the raw form: dots lead into objects; the first that is there counts. */
export type From = string | readonly string[];

/** A thing that operations put out, and what of it is told where not all of it is wanted. */
export interface Thing {
	/** Its simplified form: the name of each field there, and where it stands in the raw one. */
	readonly brief: Readonly<Record<string, From>>;
}
