/** Users of the whole server, and the link that signs them in. */

import { EMPTY, invalid, ok } from '../answers';
import { token } from '../records';
import type { Fields, User } from '../state';
import type { World } from '../world';
import { appOf, own } from './app';
import type { OutsideCall, OutsideHandlers } from './call';

/** What a password must have, in the order of the refusal. */
const RULES: Array<[RegExp, string]> = [
	[/.{6}/, 'at least 6 characters'],
	[/[A-Z]/, 'at least 1 uppercase character  (A..Z)'],
	[/[a-z]/, 'at least 1 lowercase character  (a..z)'],
	[/\d/, 'at least 1 number  (0..9)'],
	[/[^A-Za-z0-9]/, 'at least 1 special character'],
];

function checkPassword(password: unknown): void {
	const broken = RULES.filter(([rule]) => !rule.test(String(password ?? '')));
	if (broken.length === 0) return;
	throw invalid(
		...broken.map(([, words]): [string, string] => ['password', `must contain ${words}`]),
	);
}

function shown(world: World, user: User): Fields {
	const kept = appOf(world).users.get(user.id) ?? {};
	const [first] = user.accounts;
	const { display_name: display = null, custom_attributes: custom } = kept;
	return {
		access_token: user.token,
		account_id: first?.[0] ?? null,
		available_name: display ?? user.name,
		avatar_url: '',
		confirmed: true,
		display_name: display,
		message_signature: null,
		signature_settings: { position: 'top', separator: 'blank' },
		email: user.email,
		id: user.id,
		name: user.name,
		provider: 'email',
		pubsub_token: `pubsub-${user.id}`,
		...(custom !== undefined && { custom_attributes: custom }),
		role: first?.[1] ?? null,
		ui_settings: {},
		uid: user.email,
		accounts: [...user.accounts].map(([id, role]) => ({
			id,
			name: world.accounts.get(id)?.name ?? '',
			active_at: null,
			role,
		})),
	};
}

function userOf({ world, path }: OutsideCall): User {
	const id = path.id ?? '';
	const user = world.users.get(Number(id));
	own(appOf(world).users, user !== undefined, id);
	return user as User;
}

const byEmail = ({ users }: World, email: unknown) =>
	[...users.values()].find((one) => one.email === String(email).toLowerCase());

/** Attributes that are not named stay. */
function keep(world: World, id: number, { display_name, custom_attributes }: Fields): void {
	const { users } = appOf(world);
	const kept = { ...users.get(id) };
	if (display_name !== undefined) kept.display_name = display_name;
	if (custom_attributes !== undefined) {
		kept.custom_attributes = {
			...(kept.custom_attributes as Fields | undefined),
			...(custom_attributes as Fields),
		};
	}
	const user = world.users.get(id);
	if (user && kept.custom_attributes) user.custom_attributes = kept.custom_attributes as Fields;
	users.set(id, kept);
}

export const platformUsers: OutsideHandlers = {
	'create-a-user': ({ world, body }) => {
		const { name, email, password } = body;
		const known = byEmail(world, email);
		if (known) {
			if (!appOf(world).users.has(known.id)) keep(world, known.id, {});
			return ok(shown(world, known));
		}
		if (!email) throw invalid(['email', "can't be blank"]);
		checkPassword(password);
		const user: User = {
			id: Math.max(0, ...world.users.keys()) + 1,
			name: String(name ?? ''),
			email: String(email).toLowerCase(),
			token: token(),
			accounts: new Map(),
		};
		world.users.set(user.id, user);
		keep(world, user.id, body);
		return ok(shown(world, user));
	},

	'get-details-of-a-user': (call) => ok(shown(call.world, userOf(call))),

	'update-a-user': (call) => {
		const { world, body } = call;
		const user = userOf(call);
		const other = body.email === undefined ? undefined : byEmail(world, body.email);
		if (other && other !== user) throw invalid(['email', 'has already been taken']);
		if (body.password !== undefined) checkPassword(body.password);
		if (body.name !== undefined) user.name = String(body.name);
		if (body.email !== undefined) user.email = String(body.email).toLowerCase();
		keep(world, user.id, body);
		return ok(shown(world, user));
	},

	'delete-a-user': (call) => {
		const { id } = userOf(call);
		call.world.later(() => {
			call.world.users.delete(id);
			appOf(call.world).users.delete(id);
		});
		return EMPTY;
	},

	'create-a-token-of-a-user': (call) => {
		const { id, name, email, token: access_token } = userOf(call);
		const { display_name = null } = appOf(call.world).users.get(id) ?? {};
		const user = { id, name, display_name, email, pubsub_token: `pubsub-${id}` };
		return ok({ access_token, expiry: null, user });
	},

	'get-sso-url-of-a-user': (call) => {
		const { email } = userOf(call);
		const query = new URLSearchParams({ email, sso_auth_token: token() });
		return ok({ url: `${call.world.url}/app/login?${query}` });
	},
};
