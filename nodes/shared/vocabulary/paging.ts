import type { Json } from './json';

/** How a list is paged. The engine asks for full pages and reads until nothing new comes. */
export interface Paging {
	kind: 'offset' | 'page' | 'cursor';
	/** Entries a page is expected to hold; a server may be set to give fewer. */
	size: number;
	/** Query names. */
	limitParameter?: string;
	positionParameter: string;
	/** The first position where none is asked for: 0 for offsets, 1 for pages. */
	first?: number;
	/** The entries of an answer. */
	entries(body: Json): Json[];
	/** Whether more follow, where the answer says so. */
	more?(body: Json): boolean | undefined;
	/** How many entries the whole list has, where the answer says so; never fewer than there are. */
	total?(body: Json): number | undefined;
	/**
	 * Whether all pages of it are read again until nothing new comes: for lists without a count whose entries
	 * come and go, since nothing else tells that one was pulled past the place that is read next.
	 */
	readsTwice?: boolean;
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
