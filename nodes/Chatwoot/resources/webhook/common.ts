import type { Json } from '../../../shared/vocabulary/json';
import { toItem } from '../../../shared/vocabulary/result';
import { unwrapped } from '../../answers/digest';

/** The webhook of an answer, which is wrapped twice (chatwoot.md 2.5). */
export const webhookIn = (body: Json) => toItem(unwrapped(unwrapped(body), 'webhook'));
