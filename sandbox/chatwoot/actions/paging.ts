/** Pages as Chatwoot cuts them. */

export const pageOf = (query: Record<string, unknown>) => Math.max(Number(query.page ?? 1), 1);

export const cut = <T>(rows: T[], page: number, size: number): T[] =>
	rows.slice((page - 1) * size, page * size);

/** The page is shown as it was asked for: as text, or 1. */
export const shownPage = (query: Record<string, unknown>) =>
	query.page === undefined ? 1 : String(query.page);

/** A list in a query, by its name with `[]`. */
export const listOf = (query: Record<string, unknown>, name: string) =>
	(query[`${name}[]`] as string[] | undefined) ?? [];
