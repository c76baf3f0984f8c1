/** What was pasted, without the line break or blanks that came along. */
export const pasted = (value: unknown): string => String(value ?? '').trim();

/** Whether a text can be the ID of an account in amojo. */
export const isAmojoId = (text: string): boolean =>
	/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
