import type { Json } from '../../../shared/json';
import { toItem } from '../../../shared/perform';
import { unwrapped } from '../../answers';

/** The webhook of an answer, which is wrapped twice (chatwoot.md 2.5). */
export const webhookIn = (body: Json) => toItem(unwrapped(unwrapped(body), 'webhook'));
