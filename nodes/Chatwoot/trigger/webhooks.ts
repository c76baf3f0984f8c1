import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { CallError } from '../../shared/vocabulary/errors';
import type { Json, JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import type { Answer, ApiRequest } from '../../shared/vocabulary/request';
import { Sender } from '../../shared/engine/calls/send';
import type { Api } from '../../shared/vocabulary/types';
import { listAt, unwrapped } from '../answers/digest';
import { api, NEEDS } from '../apis/application';
import { accountPath } from '../apis/account';

export const CREDENTIAL = 'chatwootChatCrmApi';

/** A webhook as Chatwoot shows it, as far as the trigger looks at it. */
export interface Webhook {
	id: string;
	url: string;
	accountId: string | undefined;
	events: string[];
	inboxId: string | undefined;
	secret: string | undefined;
}

export interface Wanted {
	url: string;
	name: string;
	events: string[];
	/** The server then leaves out other inboxes, as far as it can. */
	inboxId: string | undefined;
}

/**
 * The answers are read for the webhook's secret, which may be the one that stands in the credential
 * too: it must not be blotted out here.
 */
const readingSecrets: Api = { ...api, secrets: ['accessToken'] };

/** The webhooks of one account. */
export class Webhooks {
	private constructor(
		private readonly sender: Sender,
		private readonly accountId: string | undefined,
		private readonly waits: {
			maxRetries: number;
			requestsPerSecond: number;
			timeout: number;
			patienceMs: number;
		},
	) {}

	static async of(
		context: IHookFunctions | IWebhookFunctions,
		accountId: string | undefined,
		{ maxRetries = 2, timeout = 20_000 } = {},
	): Promise<Webhooks> {
		const sender = await Sender.create(context, readingSecrets, CREDENTIAL);
		return new Webhooks(sender, accountId, {
			maxRetries,
			requestsPerSecond: 0,
			timeout,
			patienceMs: 15_000,
		});
	}

	/** Whether Chatwoot runs on this machine, and so can reach addresses that are only local. */
	get isLocal(): boolean {
		return this.sender.isLocal;
	}

	async all(): Promise<Webhook[]> {
		const body = await this.send({ method: 'GET', path: this.path() });
		return listAt('payload', 'webhooks')(body).filter(isMap).map(webhookOf);
	}

	async at(url: string): Promise<Webhook | undefined> {
		return (await this.all()).find((one) => one.url === url);
	}

	async create({ url, name, events, inboxId }: Wanted): Promise<Webhook | Refusal> {
		const webhook: JsonMap = { url, name, subscriptions: events };
		if (inboxId !== undefined) webhook.inbox_id = Number(inboxId);
		const body = await this.send({ method: 'POST', path: this.path(), body: { webhook } });
		return refusalIn(body) ?? webhookIn(body);
	}

	/** As it is afterwards, which need not be what was asked for: the fork keeps the inbox. */
	async update(id: string, { events, inboxId }: Wanted): Promise<Webhook | Refusal> {
		const inbox = inboxId === undefined ? null : Number(inboxId);
		const webhook = { subscriptions: events, inbox_id: inbox };
		const body = await this.send({ method: 'PATCH', path: this.path(id), body: { webhook } });
		return refusalIn(body) ?? webhookIn(body);
	}

	/** One that is gone already is as good. */
	async remove(id: string): Promise<void> {
		await this.send({ method: 'DELETE', path: this.path(id) });
	}

	/** The user whose token this is. */
	async userId(): Promise<string | undefined> {
		const profile = await this.send({ method: 'GET', path: '/api/v1/profile' });
		return isMap(profile) ? textOf(profile.id) : undefined;
	}

	private path(id?: string): string {
		const below = id === undefined ? '' : `/${encodeURIComponent(id)}`;
		return accountPath({ accountId: this.accountId }, `/webhooks${below}`);
	}

	/** Repeating any of these changes nothing more: an address has one webhook only. */
	private async send(request: Omit<ApiRequest, 'idempotent' | 'needs'>): Promise<Json> {
		return await this.sender.send(
			{ ...request, needs: NEEDS.admin, idempotent: true },
			this.waits,
			(answer, asked) => expectedRefusal(answer, asked) ?? api.digest(answer, asked),
		);
	}
}

/** Refusals that registering knows how to go on from. */
type Refusal = 'taken' | 'unknownEvent' | 'gone';

const REFUSALS: ReadonlyArray<[Refusal, number, RegExp, RegExp]> = [
	['taken', 422, /url has already been taken/i, /POST|PATCH/],
	['unknownEvent', 422, /invalid events/i, /POST|PATCH/],
	// Where a webhook is looked for or made, it is the account that is not there.
	['gone', 404, /resource could not be found/i, /PATCH|DELETE/],
];

function expectedRefusal(
	{ status, text }: Answer,
	{ method }: ApiRequest,
): { refused: Refusal } | undefined {
	const found = REFUSALS.find(
		([, of, words, methods]) => of === status && words.test(text) && methods.test(method),
	);
	return found && { refused: found[0] };
}

function refusalIn(body: Json): Refusal | undefined {
	return REFUSALS.map(([name]) => name).find((name) => isMap(body) && body.refused === name);
}

function webhookIn(body: Json): Webhook {
	const webhook = unwrapped(unwrapped(body), 'webhook');
	if (isMap(webhook) && textOf(webhook.id) !== undefined) return webhookOf(webhook);
	throw new CallError("Chatwoot's answer holds no webhook", {
		fix: 'It is not what this call should bring. Is the server a Chatwoot?',
	});
}

function webhookOf({ id, url, account_id, subscriptions, inbox, secret }: JsonMap): Webhook {
	return {
		id: textOf(id) ?? '',
		url: textOf(url) ?? '',
		accountId: textOf(account_id),
		events: Array.isArray(subscriptions) ? subscriptions.map(String) : [],
		inboxId: isMap(inbox) ? textOf(inbox.id) : undefined,
		secret: textOf(secret),
	};
}

function textOf(value: Json | undefined): string | undefined {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value !== '' ? value : undefined;
}
