import { flag, text, when } from '../../shared/vocabulary/fields';
import { ATTACHMENT_PREFIX, MEGABYTE } from '../../shared/vocabulary/remoteFile';

/** What an operation downloads at most; it has the time, unlike a trigger. */
export const LIMITS = { maxBytes: 100 * MEGABYTE, timeout: 60_000 };

/** Whether files are fetched, and what their fields are called: as the triggers say it. */
export const downloadFields = [
	flag('downloadAttachments', {
		displayName: 'Download Attachments',
		description: 'Whether to put the files into binary fields',
	}),
	when(
		{ downloadAttachments: [true] },
		text('attachmentPrefix', {
			displayName: 'Attachment Prefix',
			description: `The fields of downloaded files are called this and a number, from 0. Default: ${ATTACHMENT_PREFIX}.`,
			placeholder: 'e.g. file_',
		}),
	),
] as const;
