/** Webhooks on their way: signed where the server does that, and disturbed as the settings say. */

import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatwootSettings } from '../settings';
import type { Outbox } from '../world';
import { railsJson, type Payload } from './json';

export interface Delivery {
	time: string;
	url: string;
	event: string;
	/** The same for every try and for the double of a delivery. */
	delivery: string;
	signed: boolean;
	payload: Payload;
	/** The HTTP status answered, null when nobody did. There is no second try. */
	status: number | null;
	error: string | null;
}

/** The time Chatwoot waits for an answer. */
const TIMEOUT_MS = 5000;

/** `sha256=` and the HMAC of the timestamp, a point and the bytes of the body. */
export const signatureOf = (secret: string, timestamp: number, body: string) =>
	`sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

export class Deliveries implements Outbox {
	readonly log: Delivery[] = [];
	private readonly underWay = new Set<Promise<void>>();
	private held: Array<() => void> = [];
	/** Rises with every reset: what ends after it has no consequences. */
	private round = 0;

	constructor(private readonly settings: ChatwootSettings) {}

	send(
		url: string,
		payload: Payload,
		secret: string | undefined,
		ended?: (status: number | null) => void,
	) {
		const body = railsJson(payload);
		const delivery = randomUUID();
		const { round } = this;
		const told = (status: number | null) => {
			if (round === this.round) ended?.(status);
		};
		const start = () => {
			const times = this.settings.deliverTwice ? 2 : 1;
			for (let time = 0; time < times; time++)
				this.start(this.deliver(url, payload.event, body, delivery, secret).then(told));
		};
		const { reverseEvery } = this.settings;
		if (reverseEvery < 2) start();
		else {
			this.held.unshift(start);
			if (this.held.length >= reverseEvery) this.release();
		}
	}

	/** Sends what is held back. */
	release() {
		const held = this.held;
		this.held = [];
		for (const start of held) start();
	}

	forget() {
		this.round++;
		this.log.length = 0;
		this.held = [];
	}

	/** Resolves when everything sent so far has been answered or given up. */
	async settled() {
		while (this.underWay.size) await Promise.all(this.underWay);
	}

	private start(work: Promise<void>) {
		this.underWay.add(work);
		void work.finally(() => this.underWay.delete(work));
	}

	private headers(body: string, delivery: string, secret: string | undefined) {
		const { personality, badSignature, timestampShift } = this.settings;
		const headers: Record<string, string> = {
			'content-type': 'application/json',
			accept: 'application/json',
		};
		if (personality !== 'fork') headers['x-chatwoot-delivery'] = delivery;
		if (!secret) return headers;
		const timestamp = Math.floor(Date.now() / 1000) + timestampShift;
		headers['x-chatwoot-timestamp'] = String(timestamp);
		headers['x-chatwoot-signature'] = signatureOf(
			secret,
			timestamp,
			badSignature ? `${body} ` : body,
		);
		return headers;
	}

	private async deliver(
		url: string,
		event: string,
		body: string,
		id: string,
		secret: string | undefined,
	): Promise<number | null> {
		const { deliverAfterMs } = this.settings;
		if (deliverAfterMs > 0) await sleep(deliverAfterMs);
		const delivery: Delivery = {
			time: new Date().toISOString(),
			url,
			event,
			delivery: id,
			signed: secret !== undefined,
			payload: JSON.parse(body) as Payload,
			status: null,
			error: null,
		};
		this.log.push(delivery);
		try {
			const response = await fetch(url, {
				method: 'POST',
				headers: this.headers(body, id, secret),
				body,
				redirect: 'manual',
				signal: AbortSignal.timeout(TIMEOUT_MS),
			});
			delivery.status = response.status;
			await response.arrayBuffer();
		} catch (error) {
			delivery.error = String((error as Error).cause ?? error);
		}
		return delivery.status;
	}
}
