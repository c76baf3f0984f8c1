import type { INodeProperties } from 'n8n-workflow';
import { ATTACHMENT_PREFIX, MEGABYTE, type DownloadLimits } from '../vocabulary/remoteFile';
import { positive } from './settings';

/** The options of a trigger that fetches files; n8n wants options in the order of their names. */
export const attachmentPrefix = {
	displayName: 'Attachment Prefix',
	name: 'attachmentPrefix',
	type: 'string',
	default: ATTACHMENT_PREFIX,
	description: 'The fields of downloaded files are called this and a number, from 0',
} satisfies INodeProperties;

export const downloadAttachments = (description: string) =>
	({
		displayName: 'Download Attachments',
		name: 'downloadAttachments',
		type: 'boolean',
		default: true,
		description,
	}) satisfies INodeProperties;

export const maxFileSize = {
	displayName: 'Max File Size',
	name: 'maxFileSize',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 25,
	description: 'The largest attachment to download, in megabytes',
} satisfies INodeProperties;

export const downloadTimeout = {
	displayName: 'Timeout',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 60000,
	description: 'How long the download of one attachment may take, in milliseconds',
} satisfies INodeProperties;

/** What was chosen in these options. */
export function downloadsWanted(options: Readonly<Record<string, unknown>>): {
	prefix: string;
	limits: DownloadLimits;
} {
	const { attachmentPrefix: prefix, maxFileSize: megabytes, timeout } = options;
	return {
		prefix: typeof prefix === 'string' ? prefix : ATTACHMENT_PREFIX,
		limits: {
			maxBytes: positive(megabytes, maxFileSize.default) * MEGABYTE,
			timeout: positive(timeout, downloadTimeout.default),
		},
	};
}
