import type { NodeSpec } from '../../shared/vocabulary/types';
import { api } from '../api';
import { broadcast } from './broadcast';
import { callback } from './callback';
import { client } from './client';
import { history } from './history';
import { list } from './list';
import { message } from './message';
import { order } from './order';
import { project } from './project';
import { variable } from './variable';

/** Everything the Salebot node offers. */
export const salebot: NodeSpec = {
	api,
	resources: [message, callback, broadcast, client, history, list, order, project, variable],
};
