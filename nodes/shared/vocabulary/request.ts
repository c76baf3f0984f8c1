import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import type { Json } from './json';

/** A file in the item's binary data. */
export interface FileChoice {
	binaryField: string;
	/** Instead of the file's own name. */
	fileName?: string;
	/** Instead of the file's own type. */
	mimeType?: string;
}

/** Where servers of other versions differ. */
export interface Older {
	/** A sentence for the documents that names the versions. */
	said: string;
	/** With which statuses an older server refuses because of it: that then stands in the hint. */
	statuses?: readonly number[];
	/** Its words where it refuses because of this and nothing else. Default: any. */
	words?: RegExp;
	/** What stands in the hint. Default: the sentence for the documents. */
	fix?: string;
}

/** One request to a vendor, before credentials are added. */
export interface ApiRequest {
	method: IHttpRequestMethods;
	/** Below the vendor's base, beginning with a slash; path values are already encoded. */
	path: string;
	query?: IDataObject;
	body?: Json | FormData;
	/** Makes the request multipart: the body's values become its text parts. */
	files?: ReadonlyArray<FileChoice & { name: string }>;
	headers?: Record<string, string>;
	/** What the credential must allow for it, in the vendor's words. */
	needs?: string;
	/** What older servers do otherwise with it. */
	older?: Older;
	/** True for a call that only looks although it is no GET; then nothing counts as sent by it. */
	reads?: boolean;
	/** Whether repeating it changes nothing more. Decides what is retried. */
	idempotent: boolean;
	/** Once aborted, the request is not begun any more and fails with the reason; one under way goes on. */
	unless?: AbortSignal;
	/** For what only reads: once aborted, it ends with the reason wherever it is, also between two tries. */
	within?: AbortSignal;
	/** False where it may be repeated as it is, but another run would make a different one of it. */
	rerun?: boolean;
}

/** An answer as it came: status, headers and the body's exact text. */
export interface Answer {
	status: number;
	headers: Record<string, unknown>;
	text: string;
	/** True when an earlier try of the same request may have taken effect. */
	afterUnknownOutcome?: boolean;
}
