import { clientNotFound, json } from '../answers';
import { clientOf, identify } from '../input';
import type { Variables } from '../state';
import { flatVariables, saveVariables } from '../variables';
import { DONE, type Handlers } from './handler';

/** Variables of clients. What the document leaves open is said where it is assumed. */
export const variables: Handlers = {
	/** One client that does not exist is assumed to be a 404, in a list it is skipped. */
	save_variables({ state }, { fields }) {
		const { clients, variables: values } = fields;
		if (clients === undefined) {
			const client = identify(state, fields);
			if (!client) return clientNotFound(404);
			saveVariables(state, client, values as Variables);
		} else {
			for (const client of (clients as unknown[]).flatMap((id) => state.client(id) ?? []))
				saveVariables(state, client, values as Variables);
		}
		return DONE;
	},

	get_variables: ({ state }, { fields }) => json(flatVariables(state, clientOf(state, fields))),
};
