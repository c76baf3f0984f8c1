import type { LoggedRequest } from '../../sandbox/server';
import { must } from './http';
import type { Vendor } from './vendors';

/** The control side of one vendor in `sandbox/`. */
export class Sandbox {
	constructor(
		readonly vendor: Vendor,
		readonly address: string,
	) {}

	private control(path: string): string {
		return `${this.address}/__sandbox/${path}`;
	}

	async state<T>(): Promise<T> {
		return (await must('GET', this.control('state'))).json as T;
	}

	/** Every call the vendor's API received since the last reset, in the order of arrival. */
	async requests(operation?: string): Promise<LoggedRequest[]> {
		const all = (await must('GET', this.control('requests'))).json as LoggedRequest[];
		return all.filter((one) => operation === undefined || one.operation === operation);
	}

	async reset(): Promise<void> {
		await must('POST', this.control('reset'), {});
	}

	async settings(settings: Record<string, unknown>): Promise<void> {
		await must('POST', this.control('settings'), settings);
	}

	/** Lets a person write to the vendor, who then calls the webhook. */
	async incoming(body: Record<string, unknown>): Promise<void> {
		await must('POST', this.control('incoming'), body);
	}

	/** Lets somebody outside do something else that this vendor knows of. */
	async happen(control: string, body: Record<string, unknown>): Promise<void> {
		await must('POST', this.control(control), body);
	}

	/** Lets a block of the vendor's bot call an address and wait for the answer. */
	async apiRequest<T>(body: { url: string; json: unknown }): Promise<T> {
		return (await must('POST', this.control('api-request'), body)).json as T;
	}
}
