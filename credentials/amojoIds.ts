/** Whether a text can be the ID of an account in amojo. */
export const isAmojoId = (text: string): boolean =>
	/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
