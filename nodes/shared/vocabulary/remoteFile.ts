import type { IBinaryKeyData } from 'n8n-workflow';

export const MEGABYTE = 1024 * 1024;

/** What the binary field of a downloaded file is called before its number, unless told otherwise. */
export const ATTACHMENT_PREFIX = 'attachment_';

export interface RemoteFile {
	url: string;
	name?: string | null;
	/** The address to ask in place of one that a redirect names. */
	reach?(url: string): string;
}

export interface DownloadLimits {
	/** Bytes of one file. */
	maxBytes: number;
	/** Milliseconds for one file, from the first to the last byte. */
	timeout: number;
}

/** The headers of an answer, by their names in lower case. */
export type Head = Readonly<Record<string, unknown>>;

/** Where a file was put, or why it is missing. */
export type Downloaded = { binaryField: string } | { downloadError: string };

export interface Downloads {
	binary: IBinaryKeyData;
	/** In the order of the files. */
	outcomes: Downloaded[];
}
