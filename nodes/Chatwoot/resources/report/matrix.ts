import type { IDataObject } from 'n8n-workflow';
import type { Json } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import { listAt } from '../../answers/digest';

/** A row of the matrix for each inbox, its figures beside the labels they belong to. */
export function matrixRows(body: Json): IDataObject[] {
	const labels = listAt('labels')(body).filter(isMap);
	const rows = listAt('matrix')(body);
	return listAt('inboxes')(body)
		.filter(isMap)
		.map((inbox, index) => {
			const counts = rows[index];
			return {
				inbox_id: inbox.id,
				inbox_name: inbox.name,
				labels: labels.map((label, column) => ({
					...label,
					count: Array.isArray(counts) ? (counts[column] ?? 0) : 0,
				})),
			};
		});
}
