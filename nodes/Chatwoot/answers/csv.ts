import type { IDataObject } from 'n8n-workflow';
import type { Json } from '../../shared/vocabulary/json';
import { Output } from '../../shared/vocabulary/types';
import { figureOf } from './figures';

/** How the server writes a report down. Its headings are in the language of the account, so places count. */
export interface Table {
	/** Whether the period or the time zone stands above the table, with blank lines between. */
	titled?: boolean;
	/** The columns, from 0, that hold what people wrote, whatever it looks like. */
	words?: readonly number[];
	/** The columns at the end that the server puts out without a heading. */
	more?: readonly string[];
}

/** The cells of a CSV text, line by line; quotes may hold commas, quotes and line ends. */
export function cellsOf(text: string): string[][] {
	const lines: string[][] = [];
	let line: string[] = [];
	for (const [, quoted, plain = '', end = ''] of text
		.replace(/^\uFEFF/, '')
		.matchAll(/(?:[ \t]*"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|\r|$)/g)) {
		line.push(quoted === undefined ? plain.trim() : quoted.replace(/""/g, '"'));
		if (end === ',') continue;
		lines.push(line);
		line = [];
	}
	return lines;
}

const isBlank = (line: readonly string[]) => line.every((cell) => cell.trim() === '');

function valueIn(cell: string, isWords: boolean): string | number | null {
	if (cell === '' || cell === 'N/A') return null;
	return (isWords ? undefined : figureOf(cell)) ?? cell;
}

/** The rows of a report. What stands before the table or after it is no row of it. */
export function rowsOf(text: string, { titled, words = [], more = [] }: Table = {}): IDataObject[] {
	const lines = cellsOf(text);
	const gap = titled ? lines.findIndex(isBlank) : 0;
	const [heads = [], ...rows] = lines.slice(Math.max(gap, 0)).filter((line) => !isBlank(line));
	const columns = [...heads, ...more];
	return rows
		.filter((row) => row.length >= heads.length)
		.map((row) =>
			Object.fromEntries(
				row.map((cell, index) => [
					columns[index] ?? `Column ${index + 1}`,
					valueIn(cell, words.includes(index)),
				]),
			),
		);
}

/** The report as rows, or as a file in the item's binary data. */
export function csvResult(
	body: Json,
	{ output, binaryField = 'data' }: { output?: string; binaryField?: string },
	fileName: string,
	table: Table,
): IDataObject[] | Output {
	const text = typeof body === 'string' ? body : '';
	if (output !== 'file') return rowsOf(text, table);
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
