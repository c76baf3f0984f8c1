import { flag, text, when } from '../../shared/vocabulary/fields';
import {
	ATTACHMENT_PREFIX,
	MEGABYTE,
	type DownloadLimits,
} from '../../shared/vocabulary/remoteFile';

/** An operation has the time, unlike a trigger. */
const TIMEOUT_MS = 60_000;

/** What an operation downloads at most: each file as a whole within *Timeout*, where a person has set it. */
export const limitsOf = (params: object): DownloadLimits => ({
	maxBytes: 100 * MEGABYTE,
	timeout: 'timeout' in params ? Number(params.timeout ?? TIMEOUT_MS) : TIMEOUT_MS,
});

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
