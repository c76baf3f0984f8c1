/** Webhooks of the account (chatwoot.md 2.5). */

import { EMPTY, found, invalid, ok, wrapped } from '../answers';
import { token } from '../records';
import type { Fields, State, Webhook } from '../state';
import { DEFAULT_EVENTS, EVENTS } from '../webhooks/events';
import type { Call, Handlers } from '../world';

/** The fork of the document keeps no secrets. */
function shown({ state, world }: Call, webhook: Webhook) {
	const { id, name, url, subscriptions, secret, inbox_id } = webhook;
	const { personality } = world.settings;
	const inbox = state.inboxes.get(inbox_id ?? 0);
	return {
		id,
		name,
		url,
		account_id: state.id,
		subscriptions,
		...(personality !== 'fork' && { secret }),
		...(inbox && {
			inbox: {
				id: inbox.id,
				name: inbox.name,
				...(personality !== 'upstream' && { channel_type: inbox.channel_type }),
			},
		}),
	};
}

const isUrl = (url: string) => /^https?:\/\/[^\s/]+/.test(url);

function validate({ world, state }: Call, webhook: Webhook) {
	const { url, subscriptions } = webhook;
	const problems: Array<[string, string]> = [];
	const others = [...state.webhooks.values()].filter(({ id }) => id !== webhook.id);
	if (others.some((one) => one.url === url)) problems.push(['url', 'has already been taken']);
	if (!isUrl(url)) problems.push(['url', 'is invalid']);
	const known = EVENTS[world.settings.personality];
	if (!subscriptions.length || subscriptions.some((event) => !known.includes(event)))
		problems.push(['subscriptions', 'Invalid events']);
	if (problems.length) throw invalid(...problems);
}

const given = ({ body }: Call): Fields => wrapped(body, 'webhook');
const webhookOf = ({ state, path }: Call) => found(state.webhooks.get(Number(path.webhook_id)));

/** What was left out or null keeps what there is. */
function subscriptionsOf({ subscriptions }: Fields, kept: readonly string[]): string[] {
	return [...((subscriptions as string[] | null | undefined) ?? kept)];
}

function inboxId(state: State, { inbox_id }: Fields): number | null {
	return inbox_id ? found(state.inboxes.get(Number(inbox_id))).id : null;
}

export const webhooks: Handlers = {
	'list-all-webhooks': (call) => {
		const webhooks = [...call.state.webhooks.values()].map((one) => shown(call, one));
		return ok({ payload: { webhooks } });
	},

	'create-a-webhook': (call) => {
		const { state } = call;
		const fields = given(call);
		const webhook: Webhook = {
			id: state.nextId(),
			url: String(fields.url ?? ''),
			name: (fields.name ?? null) as string | null,
			inbox_id: inboxId(state, fields),
			subscriptions: subscriptionsOf(fields, DEFAULT_EVENTS),
			secret: token(),
		};
		validate(call, webhook);
		state.webhooks.set(webhook.id, webhook);
		return ok({ payload: { webhook: shown(call, webhook) } });
	},

	/** The fork changes name and subscriptions; address and inbox stay, and nothing says so. */
	'update-a-webhook': (call) => {
		const { world, state } = call;
		const webhook = webhookOf(call);
		const fields = given(call);
		const changed: Webhook = {
			...webhook,
			...(fields.name !== undefined && { name: fields.name as string | null }),
			subscriptions: subscriptionsOf(fields, webhook.subscriptions),
		};
		if (world.settings.personality === 'upstream') {
			if (fields.url !== undefined) changed.url = String(fields.url);
			if (fields.inbox_id !== undefined) changed.inbox_id = inboxId(state, fields);
		}
		validate(call, changed);
		Object.assign(webhook, changed);
		return ok({ payload: { webhook: shown(call, webhook) } });
	},

	'delete-a-webhook': (call) => {
		call.state.webhooks.delete(webhookOf(call).id);
		return EMPTY;
	},
};
