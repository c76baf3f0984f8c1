import type { IDataObject } from 'n8n-workflow';
import type { Json } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { toItem } from '../../shared/vocabulary/result';
import { listAt } from './digest';

const FIGURE = /^(0|-?[1-9]\d*|-?\d+\.\d+)$/;

/** The figure that a text is and a number holds exactly. With zeros in front it is a name. */
export function figureOf(text: string): number | undefined {
	const figure = FIGURE.test(text) ? Number(text) : NaN;
	return Math.abs(figure) <= Number.MAX_SAFE_INTEGER ? figure : undefined;
}

/** What people wrote, and what names a row: never a figure, whatever it looks like. */
const WORDS = new Set(['name', 'email', 'title', 'label', 'channel', 'thumbnail', 'availability']);

function figureIn(key: string, value: IDataObject[string]): IDataObject[string] {
	if (typeof value !== 'string' || WORDS.has(key)) return value;
	return figureOf(value.replace(/%$/, '')) ?? value;
}

/** Figures that came as text as numbers, shares without their percent sign, also those of the range before. */
export function figured(row: Json): IDataObject {
	return Object.fromEntries(
		Object.entries(toItem(row)).map(([key, value]) => [
			key,
			isMap(value) ? figured(value) : figureIn(key, value),
		]),
	);
}

export const figureRows = (body: Json): IDataObject[] => listAt()(body).map(figured);

/** An object of rows by their names, as rows that name themselves. */
export const rowsBy =
	(name: string) =>
	(body: Json): IDataObject[] =>
		isMap(body)
			? Object.entries(body).map(([key, row]) => ({ [name]: key, ...figured(row) }))
			: figureRows(body);
