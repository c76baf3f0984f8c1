import type { CallOutcome } from './errors';
import type { Json } from './json';
import type { Session } from './session';

/** What an answer lacks that would show the change. */
export interface Lack {
	/** What the vendor did not do, as a sentence without its full stop. */
	words: string;
	/** How to put it right. */
	fix?: string;
	/**
	 * What became of it. Default: `refused`, since the answer shows the thing otherwise; of what would be
	 * done anew by another run `unknown`, since a success was answered.
	 */
	outcome?: CallOutcome;
}

/**
 * What makes a write believed. Servers answer 200 to much that they did not do, so every write says
 * how it is known to have happened.
 */
export interface Proof<P> {
	/** The field of the answer, the look-up, or why the status alone must do: a row of the table. */
	readonly by: string;
	/** Looks before anything is sent; throws where the call would come to nothing. */
	before?(session: Session, params: P): Promise<void>;
	/** What the answer lacks; undefined where it shows the change. `sent` is the body, null where it is a form. */
	lacks?(body: Json, params: P, sent: Json): Lack | undefined;
}
