/** The account itself. */

import { invalid, ok, rails } from '../answers';
import type { Fields } from '../state';
import type { Call, Handlers } from '../world';
import { appOf } from '../outside/app';
import { isBlank, pick } from './rows';

const SETTINGS = [
	...['auto_resolve_after', 'auto_resolve_message', 'auto_resolve_ignore_waiting'],
	...['auto_resolve_label', 'audio_transcriptions'],
];
const SHOWN_OWN = ['industry', 'company_size', 'timezone', 'website', 'referral_source'];
const OWN = [...SHOWN_OWN, 'user_role'];
const LEAST_MINUTES = 10;

function accountOf({ state }: Call): Fields & { id: number } {
	const table = state.tables.of('account');
	const known = table.get(state.id);
	if (known) return known;
	const made = { id: state.id, name: state.name, locale: 'en', settings: {}, own: {} };
	table.set(state.id, made);
	return made;
}

const given = (body: Fields, names: readonly string[]) =>
	Object.fromEntries(names.filter((name) => name in body).map((name) => [name, body[name]]));

function shown({ state, world }: Call, account: Fields): Fields {
	// The Platform API gives an account attributes from the start.
	const own = {
		...(appOf(world).accounts.get(state.id)?.custom_attributes as Fields | undefined),
		...given((account.own ?? {}) as Fields, SHOWN_OWN),
	};
	const plan = pick({}, 'plan_name', 'subscribed_quantity', 'subscription_status');
	return {
		settings: account.settings,
		created_at: '2026-11-27T06:14:07.479Z',
		...(Object.keys(own).length > 0 && {
			custom_attributes: { ...plan, subscription_ends_on: null, ...own },
		}),
		domain: account.domain ?? null,
		features: {
			...{ help_center: true, agent_bots: true, macros: true, automations: true },
			...(world.settings.licensed && { advanced_search: true }),
		},
		id: state.id,
		locale: account.locale,
		name: account.name,
		support_email: account.support_email ?? 'support@example.com',
		status: state.active ? 'active' : 'suspended',
		cache_keys: { label: '1', inbox: '1', team: '1' },
	};
}

export const account: Handlers = {
	'get-account-details': (call) =>
		ok({
			...shown(call, accountOf(call)),
			latest_chatwoot_version: null,
			subscribed_features: [],
		}),
	'update-account': (call) => {
		const { body } = call;
		const account = accountOf(call);
		const { name, locale, auto_resolve_after: after } = body;
		if (name !== undefined && isBlank(name)) throw invalid(['name', "can't be blank"]);
		if (locale !== undefined && !/^[a-z]{2}(_[A-Za-z]{2,3})?$/.test(String(locale)))
			throw rails(500);
		if (locale === 'xx') throw rails(500);
		if (typeof after === 'number' && after < LEAST_MINUTES)
			throw invalid(['auto_resolve_after', `must be greater than or equal to ${LEAST_MINUTES}`]);
		Object.assign(account, given(body, ['name', 'locale', 'domain', 'support_email']));
		account.settings = { ...(account.settings as Fields), ...given(body, SETTINGS) };
		account.own = { ...(account.own as Fields), ...given(body, OWN) };
		return ok(shown(call, account));
	},
};
