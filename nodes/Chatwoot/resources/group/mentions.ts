import { flag, list } from '../../../shared/vocabulary/fields';

/** Whom a message to a group mentions. */
export const mentionFields = [
	list('mentions', {
		displayName: 'Mentions',
		description:
			"Members to mention: contact IDs, phones, JIDs, LIDs or member record's IDs, which are tried in this order. Write @ and the same value into the text to say where; the others are put at its end.",
		placeholder: 'e.g. +5511987654321, 42',
	}),
	flag('mentionAll', {
		displayName: 'Mention Everyone',
		description:
			'Whether to mention all members, where the text says @all, or else at the end of the text',
	}),
] as const;
