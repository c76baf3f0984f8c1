import type { NodeSpec } from '../../shared/vocabulary/types';
import { api } from '../api';
import { answer } from './answer';
import { contact } from './contact';
import { discount } from './discount';
import { message } from './message';
import { rate } from './rate';

/** Everything the Bridge node offers. */
export const bridge: NodeSpec = { api, resources: [message, answer, contact, discount, rate] };
