import type { Json } from '../../shared/vocabulary/json';
import { listAt } from './digest';

/** The answer of the label endpoints as one item. */
export function labelsIn(body: Json): { labels: Json[] } {
	return { labels: listAt('payload')(body) };
}
