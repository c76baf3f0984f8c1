/** What the cases made that no list of the account shows, and that is taken away by the token that made it. */

import { at } from './fill';
import type { Answered } from './replay';

/** A request that was asked, with its answer. */
export interface Made {
	operation: string;
	token: string;
	answer: Answered;
}

export interface Thing {
	/** Below the account, or from the root. */
	path: string;
	id: string;
	token: string;
}

const PLATFORM = '/platform/api/v1';

/** By operation: where the answer has the ID, and where the thing is. */
const PLACES: Readonly<Record<string, readonly [id: string, path: string]>> = {
	contactCreate: ['payload.contact.id', 'contacts'],
	// Those of the Client API are in no list while they have neither phone nor email.
	'create-a-contact': ['id', 'contacts'],
	// A hook of an unknown app is in no list.
	'create-an-integration-hook': ['id', 'integrations/hooks'],
	// What is an agent's own, an administrator does not see.
	'create-a-custom-filter': ['id', 'custom_filters'],
	'create-a-macro': ['payload.id', 'macros'],
	'create-a-user': ['id', `${PLATFORM}/users`],
	'create-an-account': ['id', `${PLATFORM}/accounts`],
	'create-an-agent-bot': ['id', `${PLATFORM}/agent_bots`],
};

export function thingIn({ operation, token, answer }: Made): Thing[] {
	const [place = '', path = ''] = PLACES[operation] ?? [];
	const id = path === '' || answer.status >= 300 ? undefined : at(answer.body, place);
	return typeof id === 'number' ? [{ path, id: String(id), token }] : [];
}
