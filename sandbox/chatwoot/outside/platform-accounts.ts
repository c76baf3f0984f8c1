/** Accounts and who works in them. */

import { EMPTY, invalid, ok, rails } from '../answers';
import { iso, State, type Fields, type Role } from '../state';
import type { World } from '../world';
import { appOf, own } from './app';
import type { OutsideCall, OutsideHandlers } from './call';

const FEATURES = ['inbound_emails', 'help_center', 'agent_bots', 'macros', 'labels', 'campaigns'];
const LOCALES = /^(en|es|fr|de|ru|pt|pt_BR|it|nl|tr|pl|uk)$/;
const WRITABLE = ['locale', 'domain', 'support_email', 'custom_attributes', 'limits'] as const;
const MADE = 1_760_000_000_000;

function shown(world: World, state: State): Fields {
	const kept = appOf(world).accounts.get(state.id) ?? {};
	return {
		id: state.id,
		name: state.name,
		locale: kept.locale ?? 'en',
		domain: kept.domain ?? null,
		support_email: kept.support_email ?? null,
		features: kept.features ?? Object.fromEntries(FEATURES.map((name) => [name, true])),
		custom_attributes: kept.custom_attributes ?? {},
		limits: kept.limits ?? {},
		status: state.active ? 'active' : 'suspended',
	};
}

function write(world: World, state: State, body: Fields): void {
	const { accounts } = appOf(world);
	const kept = { ...accounts.get(state.id) };
	for (const key of WRITABLE) if (body[key] !== undefined) kept[key] = body[key];
	if (body.features !== undefined) {
		// Those that are not named stay; only those that are on are shown.
		const before = shown(world, state).features as Fields;
		const all = Object.entries({ ...before, ...(body.features as Fields) });
		kept.features = Object.fromEntries(all.filter(([, on]) => on === true));
	}
	accounts.set(state.id, kept);
}

function check({ name, locale, status }: Fields): void {
	if (typeof name !== 'string' || name === '') throw invalid(['name', "can't be blank"]);
	if (locale !== undefined && !LOCALES.test(String(locale))) throw rails(500);
	if (status !== undefined && !['active', 'suspended'].includes(String(status))) throw rails(500);
}

function stateOf({ world, path }: OutsideCall): State {
	const id = path.account_id ?? '';
	const state = world.accounts.get(Number(id));
	own(appOf(world).accounts, state !== undefined, id);
	if (!state) throw rails(404);
	return state;
}

/** The same account under what it is called now. */
function renamed(world: World, state: State, name: string, active: boolean): State {
	const next = Object.assign(Object.create(State.prototype) as State, state, { name, active });
	world.accounts.set(state.id, next);
	return next;
}

const membership = (state: State, user: number, role: Role): Fields => ({
	id: state.id * 100 + user,
	account_id: state.id,
	user_id: user,
	role,
	inviter_id: null,
	created_at: iso(MADE),
	updated_at: iso(MADE),
	active_at: null,
	availability: 'online',
	auto_offline: true,
	custom_role_id: null,
	agent_capacity_policy_id: null,
});

export const platformAccounts: OutsideHandlers = {
	/** An account that was deleted stays among those of the app, and the list fails over it. */
	'list-platform-accounts': ({ world }) =>
		ok(
			[...appOf(world).accounts.keys()].map((id) => {
				const state = world.accounts.get(id);
				if (!state) throw rails(500);
				return shown(world, state);
			}),
		),

	'create-an-account': ({ world, body }) => {
		check(body);
		const id = Math.max(0, ...world.accounts.keys()) + 1;
		const state = new State(id, String(body.name), body.status !== 'suspended');
		world.accounts.set(id, state);
		write(world, state, body);
		return ok(shown(world, state));
	},

	'get-details-of-an-account': (call) => ok(shown(call.world, stateOf(call))),

	'update-an-account': (call) => {
		const { world, body } = call;
		const before = stateOf(call);
		const name = body.name ?? before.name;
		check({ ...body, name });
		const active = body.status === undefined ? before.active : body.status === 'active';
		const state = renamed(world, before, String(name), active);
		write(world, state, body);
		return ok(shown(world, state));
	},

	'delete-an-account': (call) => {
		const { id } = stateOf(call);
		call.world.later(() => call.world.accounts.delete(id));
		return EMPTY;
	},

	'list-all-account-users': (call) => {
		const state = stateOf(call);
		return ok(
			[...call.world.users.values()].flatMap(({ id, accounts }) => {
				const role = accounts.get(state.id);
				return role ? [membership(state, id, role)] : [];
			}),
		);
	},

	'create-an-account-user': (call) => {
		const state = stateOf(call);
		const { user_id: id, role } = call.body;
		const user = call.world.users.get(Number(id));
		if (!user) throw invalid(['user', 'must exist']);
		if (role !== 'agent' && role !== 'administrator') throw rails(500);
		user.accounts.set(state.id, role);
		return ok(membership(state, user.id, role));
	},

	'delete-an-account-user': (call) => {
		const state = stateOf(call);
		call.world.users.get(Number(call.body.user_id))?.accounts.delete(state.id);
		return EMPTY;
	},
};
