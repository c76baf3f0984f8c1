import type { Answer } from '../../server';
import type { Input } from '../input';
import type { World } from '../world';

/** A success whose body is not documented. */
export const DONE = Symbol('done');

export type Handler = (world: World, input: Input) => Answer | typeof DONE;
export type Handlers = Record<string, Handler>;
