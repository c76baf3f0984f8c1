import type { Json } from './json';

/** How a list is paged. The engine asks for full pages and stops at the first that is not full. */
export interface Paging {
	kind: 'offset' | 'page' | 'cursor';
	/** Entries a page holds at most. */
	size: number;
	/** Query names. */
	limitParameter?: string;
	positionParameter: string;
	/** The first position where none is asked for: 0 for offsets, 1 for pages. */
	first?: number;
	/** The entries of an answer. */
	entries(body: Json): Json[];
	/** Whether more follow, where the answer says so; otherwise a page that is not full is the last. */
	more?(body: Json): boolean | undefined;
	/** Whether an entry is wanted; one that is not does not count. */
	keep?(entry: Json): boolean;
	/** For cursors: the next one, or undefined at the end. */
	next?(body: Json, entries: Json[]): Json | undefined;
	/** What makes an entry itself, so that a list that moves while it is read is not doubled. */
	identity?(entry: Json): string;
}

/** A list that is paged one way or another, depending on what is asked. */
export type PagingBy<P> = { by(params: P): Paging };

export interface PageWish {
	/** Infinity for all. */
	limit: number;
	/** The position asked for, where the operation lets a person choose one. */
	start?: number;
}
