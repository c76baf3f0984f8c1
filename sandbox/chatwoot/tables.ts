/** Records that are kept and shown much as they came in, by the name of their table. */

export type Fields = Record<string, unknown>;

/** One of them: it has an id, the rest is its kind's own. */
export type Row = Fields & { id: number };

export class Tables {
	private readonly all = new Map<string, Map<number, Row>>();

	of(name: string): Map<number, Row> {
		const known = this.all.get(name);
		if (known) return known;
		const made = new Map<number, Row>();
		this.all.set(name, made);
		return made;
	}

	toJSON(): Record<string, Row[]> {
		return Object.fromEntries([...this.all].map(([name, rows]) => [name, [...rows.values()]]));
	}
}
