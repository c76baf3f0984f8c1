/** What nobody sees comes along with what is copied: marks of direction, soft hyphens, zero-width blanks. */
const UNSEEN =
	'[\\s\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]';
const AROUND = new RegExp(`^${UNSEEN}+|(?<!${UNSEEN})${UNSEEN}+$`, 'g');

/** What was pasted, without the line break, blanks or unseen marks that came along around it. */
export const pasted = (value: unknown): string => String(value ?? '').replace(AROUND, '');
