import type { IDataObject } from 'n8n-workflow';
import type { Json } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { toItem } from '../../shared/vocabulary/result';
import { listAt } from './digest';

const FIGURE = /^-?\d+(\.\d+)?$/;

/** Figures that came as text as numbers. */
export function figured(row: Json): IDataObject {
	const item = toItem(row);
	return Object.fromEntries(
		Object.entries(item).map(([key, value]) => [
			key,
			typeof value === 'string' && FIGURE.test(value) ? Number(value) : value,
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
