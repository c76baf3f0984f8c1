/** What the project sends out: its webhook for every message, and a block's API request. */

import type { Client, Message, State } from './state';

export interface Delivery {
	time: string;
	payload: Record<string, unknown>;
	/** The HTTP status answered, null when nobody did. There is no second try (salebot.txt:161). */
	status: number | null;
	error: string | null;
}

const TIMEOUT_MS = 10_000;

/** A client as the webhook shows it: `recepient` is Salebot's spelling. */
const shownClient = (client: Client) => ({
	id: client.id,
	recepient: client.platform_id,
	client_type: client.client_type,
	name: client.name,
	avatar: client.avatar,
	created_at: client.created_at,
	tag: client.tag,
	group: client.group,
	variables: client.variables,
});

/** System events come without a client. */
export function webhookPayload(state: State, message: Message, client: Client | undefined) {
	return {
		id: message.id,
		...(client && { client: shownClient(client) }),
		message: message.text,
		attachments: message.attachments,
		message_id: message.message_id,
		project_id: state.project_id,
		is_input: message.client_replica ? 1 : 0,
		delivered: message.delivered ? 1 : 0,
		error_message: message.error_message,
		internal_id: message.internal_id,
	};
}

/** Sends one after another for a client, side by side for different clients. */
export class Deliveries {
	readonly log: Delivery[] = [];
	private readonly lanes = new Map<number, Promise<void>>();

	send(url: string, lane: number, payload: Record<string, unknown>) {
		if (!url) return;
		const before = this.lanes.get(lane) ?? Promise.resolve();
		const now = before.then(() => this.deliver(url, payload));
		this.lanes.set(lane, now);
		void now.then(() => {
			if (this.lanes.get(lane) === now) this.lanes.delete(lane);
		});
	}

	/** Resolves when everything sent so far has been answered or given up. */
	async settled() {
		while (this.lanes.size) await Promise.all(this.lanes.values());
	}

	private async deliver(url: string, payload: Record<string, unknown>) {
		const delivery: Delivery = {
			time: new Date().toISOString(),
			payload,
			status: null,
			error: null,
		};
		this.log.push(delivery);
		try {
			const response = await postJson(url, payload, {});
			delivery.status = response.status;
			await response.arrayBuffer();
		} catch (error) {
			delivery.error = String((error as Error).cause ?? error);
		}
	}
}

const postJson = (url: string, body: unknown, headers: Record<string, string>) =>
	fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify(body),
		redirect: 'manual',
		signal: AbortSignal.timeout(TIMEOUT_MS),
	});

export interface ApiRequest {
	url: string;
	json?: unknown;
	headers?: Record<string, string>;
}

export interface ApiRequestResult {
	status: number;
	headers: Record<string, string>;
	text: string;
	/** A block can read JSON only: undefined for anything else. */
	json?: unknown;
}

/** The "API request" of a bot's block, kind POST-json: it waits for the answer. */
export async function playApiRequest({ url, json = {}, headers = {} }: ApiRequest) {
	const response = await postJson(url, json, headers);
	const text = await response.text();
	const result: ApiRequestResult = {
		status: response.status,
		headers: Object.fromEntries(response.headers),
		text,
	};
	try {
		result.json = JSON.parse(text) as unknown;
	} catch {
		// Not JSON: the text alone tells.
	}
	return result;
}
