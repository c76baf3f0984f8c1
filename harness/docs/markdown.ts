/** A table of Markdown: the heads, then the rows. Prettier aligns it where it is kept. */
export function table(
	heads: readonly string[],
	rows: ReadonlyArray<ReadonlyArray<string | number>>,
): string {
	const line = (cells: ReadonlyArray<string | number>) => `| ${cells.join(' | ')} |`;
	return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
