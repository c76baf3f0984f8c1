import type { IDataObject } from 'n8n-workflow';
import type { Json } from '../../shared/vocabulary/json';
import { Output } from '../../shared/vocabulary/types';
import { figureOf } from './figures';

/** How the server writes a report down. Its headings are in the language of the account, so places count. */
interface Table {
	/** Whether the period or the time zone stands above the table, with blank lines between. */
	titled?: boolean;
	/** The columns, from 0, that hold what people wrote, whatever it looks like. */
	words?: readonly number[];
	/** The columns at the end that the server puts out without a heading. */
	more?: readonly string[];
	/** Whether cells that a spreadsheet might take for a formula come behind an apostrophe. */
	guarded?: boolean;
	/** Whether the server puts it out as it is, and not with the marks of a web page escaped. */
	bare?: boolean;
}

const MARKS: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&gt;': '>',
	'&lt;': '<',
	'&quot;': '"',
	'&#39;': "'",
};

/**
 * The text as CSV. Most templates of the server are escaped as if they were of a web page, the quotes around
 * a cell as well (seen on 4.15.1); a text with any other & is not.
 */
function written(text: string, { bare }: Table): string {
	const isEscaped = !bare && !/&(?!(?:amp|gt|lt|quot|#39);)/.test(text);
	return isEscaped
		? text.replace(/&(?:amp|gt|lt|quot|#39);/g, (mark) => MARKS[mark] ?? mark)
		: text;
}

/** What stands between the cells: commas, unless there are semicolons and no comma in its first line of several. */
function separatorIn(text: string): ',' | ';' {
	const line = text
		.replace(/"(?:[^"]|"")*"/g, '""')
		.split(/\r?\n|\r/)
		.find((one) => /[,;]/.test(one));
	return line !== undefined && !line.includes(',') ? ';' : ',';
}

/** The cells of a CSV text, line by line; quotes may hold commas, quotes and line ends. */
function cellsOf(text: string): string[][] {
	const lines: string[][] = [];
	let line: string[] = [];
	const separator = separatorIn(text);
	const cell = new RegExp(
		`(?:[ \\t]*"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`,
		'g',
	);
	for (const [, quoted, plain = '', end = ''] of text.replace(/^\uFEFF/, '').matchAll(cell)) {
		line.push(quoted === undefined ? plain.trim() : quoted.replace(/""/g, '"'));
		if (end === separator) continue;
		lines.push(line);
		line = [];
	}
	return lines;
}

const isBlank = (line: readonly string[]) => line.every((cell) => cell.trim() === '');

function valueIn(given: string, isWords: boolean, guarded = false): string | number | null {
	if (given === '' || given === 'N/A') return null;
	const cell = guarded ? given.replace(/^'(?=[-=+@%|\r\t])/, '') : given;
	return (isWords ? undefined : figureOf(cell)) ?? cell;
}

/** The rows of a report. What stands before the table or after it is no row of it. */
export function rowsOf(text: string, table: Table = {}): IDataObject[] {
	const { titled, words = [], more = [], guarded } = table;
	const lines = cellsOf(written(text, table));
	const gap = titled ? lines.findIndex(isBlank) : 0;
	const [heads = [], ...rows] = lines.slice(Math.max(gap, 0)).filter((line) => !isBlank(line));
	const columns = [...heads, ...more];
	return rows
		.filter((row) => row.length >= heads.length)
		.map((row) =>
			Object.fromEntries(
				row.map((cell, index) => [
					columns[index] ?? `Column ${index + 1}`,
					valueIn(cell, words.includes(index), guarded),
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
	const bytes = Buffer.from(written(text, table));
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
