import type { IDataObject } from 'n8n-workflow';
import type { Json } from '../../shared/vocabulary/json';
import { Output } from '../../shared/vocabulary/types';

/** The cells of a CSV text, line by line; quotes may hold commas, quotes and line ends. */
export function cellsOf(text: string): string[][] {
	const lines: string[][] = [];
	let line: string[] = [];
	for (const [, quoted, plain = '', end = ''] of text.matchAll(
		/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
	)) {
		line.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
		if (end === ',') continue;
		lines.push(line);
		line = [];
	}
	return lines;
}

const isBlank = (line: readonly string[]) => line.every((cell) => cell.trim() === '');
const FIGURE = /^(0|-?[1-9]\d*|-?\d+\.\d+)$/;
/** Words of people, whatever they look like. */
const WORDS = /name|phone|email|comment|notes|label|title/i;

function valueIn(cell: string, column: string): string | number | null {
	if (cell === '' || cell === 'N/A') return null;
	return FIGURE.test(cell) && !WORDS.test(column) ? Number(cell) : cell;
}

/**
 * The rows of a report. What stands before the table or after it (the period, the time zone) is no row
 * of it. `more` names the columns that the server puts out without a heading.
 */
export function rowsOf(text: string, more: readonly string[] = []): IDataObject[] {
	const lines = cellsOf(text);
	const wide = lines.filter((line) => line.length > 1 && !isBlank(line));
	const start = lines.findIndex(isBlank);
	const table =
		start > 0 && start < lines.length - 1 ? lines.slice(start).filter((l) => !isBlank(l)) : wide;
	const [heads = [], ...rows] = table.length > 0 ? table : wide;
	const columns = [...heads, ...more];
	return rows
		.filter((row) => row.length >= heads.length)
		.map((row) =>
			Object.fromEntries(
				row.map((cell, index) => {
					const column = columns[index] ?? `Column ${index + 1}`;
					return [column, valueIn(cell, column)];
				}),
			),
		);
}

/** The report as rows, or as a file in the item's binary data. */
export function csvResult(
	body: Json,
	{ output, binaryField = 'data' }: { output?: string; binaryField?: string },
	fileName: string,
	more?: readonly string[],
): IDataObject[] | Output {
	const text = typeof body === 'string' ? body : '';
	if (output !== 'file') return rowsOf(text, more);
	const bytes = Buffer.from(text);
	return new Output(
		{ fileName, fileSize: bytes.length },
		{
			[binaryField]: {
				data: bytes.toString('base64'),
				mimeType: 'text/csv',
				fileName,
				fileExtension: 'csv',
			},
		},
	);
}
