/** A call outside of the Application API, as its handlers see it. */

import type { Answer } from '../../server';
import type { Fields } from '../state';
import type { World } from '../world';

export interface OutsideCall {
	world: World;
	path: Record<string, string>;
	query: Fields;
	body: Fields;
	/** What the caller accepts. */
	accept: string;
}

export type OutsideHandlers = Record<string, (call: OutsideCall) => Answer>;
