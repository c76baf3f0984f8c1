/** What amojo sends out: signed, once, and nobody waits for more than five seconds. */

import { CHANNEL_SECRET } from './seed';
import type { AmojoSettings } from './settings';
import { hookSignature } from './signature';

export interface Delivery {
	time: string;
	url: string;
	payload: unknown;
	/** The HTTP status answered, null when nobody did. */
	status: number | null;
	error: string | null;
	durationMs: number;
}

const PATIENCE_MS = 5000;

export class Hooks {
	readonly log: Delivery[] = [];
	private readonly underWay = new Set<Promise<void>>();

	constructor(private readonly settings: AmojoSettings) {}

	send(scope: string, payload: unknown, signature?: string): Promise<Delivery | undefined> {
		const { webhookUrl } = this.settings;
		if (!webhookUrl) return Promise.resolve(undefined);
		const delivery: Delivery = {
			time: new Date().toISOString(),
			url: webhookUrl.replace(':scope_id', scope),
			payload,
			status: null,
			error: null,
			durationMs: 0,
		};
		this.log.push(delivery);
		const sending = this.deliver(delivery, JSON.stringify(payload), signature);
		this.underWay.add(sending);
		void sending.then(() => this.underWay.delete(sending));
		return sending.then(() => delivery);
	}

	/** Resolves when everything sent so far has been answered or given up. */
	async settled() {
		while (this.underWay.size) await Promise.all(this.underWay);
	}

	private async deliver(delivery: Delivery, body: string, signature?: string) {
		const began = performance.now();
		try {
			const response = await fetch(delivery.url, {
				method: 'POST',
				headers: {
					'content-type': 'application/json',
					'x-signature': signature ?? hookSignature(CHANNEL_SECRET, body),
				},
				body,
				redirect: 'manual',
				signal: AbortSignal.timeout(PATIENCE_MS),
			});
			delivery.status = response.status;
			await response.arrayBuffer();
		} catch (error) {
			delivery.error = String((error as Error).cause ?? error);
		}
		delivery.durationMs = Math.round(performance.now() - began);
	}
}
