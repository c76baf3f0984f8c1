import { callbacks } from './callbacks';
import { clients } from './clients';
import type { Handlers } from './handler';
import { messages } from './messages';
import { orders } from './orders';
import { search } from './search';
import { variables } from './variables';

/** Every action by its name. */
export const actions: Handlers = {
	...callbacks,
	...messages,
	...clients,
	...variables,
	...search,
	...orders,
};
