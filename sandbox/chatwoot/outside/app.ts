/** What a platform app has made: nothing else may it touch. */

import { rails, unauthorized } from '../answers';
import type { Fields, State } from '../state';
import type { World } from '../world';

export interface PlatformBot {
	id: number;
	name: string | null;
	description: string | null;
	outgoing_url: string | null;
	account_id: number | null;
	access_token: string;
}

interface App {
	/** What the Platform API says of accounts, beside their names. */
	accounts: Map<number, Fields>;
	/** What it says of the users it has made. */
	users: Map<number, Fields>;
	bots: Map<number, PlatformBot>;
	nextId: () => number;
}

/** A reset makes other accounts, and so another app. */
const apps = new WeakMap<Map<number, State>, App>();

/** The app of the seed: the accounts are its own, and the bots in them; the users are not. */
function seeded({ accounts }: World): App {
	let last = 500;
	return {
		accounts: new Map([...accounts.keys()].map((id) => [id, {}])),
		users: new Map(),
		bots: new Map(
			[...accounts.values()].flatMap((state) =>
				[...state.bots.values()].map(({ id, name, description, outgoing_url, token }) => [
					id,
					{ id, name, description, outgoing_url, account_id: state.id, access_token: token },
				]),
			),
		),
		nextId: () => ++last,
	};
}

export function appOf(world: World): App {
	const known = apps.get(world.accounts);
	if (known) return known;
	const app = seeded(world);
	apps.set(world.accounts, app);
	return app;
}

/** The record; a stranger's is refused, an unknown one not found. */
export function own<T>(of: Map<number, T>, exists: boolean, id: string): T {
	const found = of.get(Number(id));
	if (found !== undefined) return found;
	throw exists ? unauthorized('Non permissible resource') : rails(404);
}
