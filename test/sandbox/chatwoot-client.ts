/** How the tests of the local Chatwoot talk to it. */

import axios from 'axios';
import { loadContract } from '../../sandbox/contract';
import { contractFiles, startChatwoot, type Chatwoot } from '../../sandbox/chatwoot';

export const contract = loadContract(...contractFiles);

export interface Sent {
	path?: Record<string, number | string>;
	query?: object;
	body?: unknown;
	token?: string | null;
	headers?: Record<string, string>;
	account?: number;
}

interface Got {
	status: number;
	data: unknown;
	headers: Record<string, unknown>;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}

/** Answers must keep the contract, whatever they say. */
async function call(chatwoot: Chatwoot, id: string, sent: Sent = {}): Promise<Got> {
	const { path = {}, query, body, token = chatwoot.token, headers, account = 1 } = sent;
	const { method, path: pattern } = contract.operation(id);
	const url = pattern.replace(/\{(\w+)\}/g, (_, name: string) =>
		String(path[name] ?? (name === 'account_id' ? account : `{${name}}`)),
	);
	const response = await axios.request<string>({
		url: chatwoot.url + url,
		method,
		params: query,
		data: body,
		headers: { ...(token !== null && { 'Api-Access-Token': token }), ...headers },
		validateStatus: null,
		maxRedirects: 0,
		transformResponse: (text: string) => text,
	});
	const data = response.data === '' ? undefined : parsed(response.data);
	expect([id, response.status, ...contract.checkResponse(id, response.status, data)]).toEqual([
		id,
		response.status,
	]);
	return { status: response.status, data, headers: response.headers };
}

/** A sandbox for the tests of one file, as new for each of them. */
export function useChatwoot() {
	let chatwoot: Chatwoot;
	beforeAll(async () => {
		chatwoot = await startChatwoot({ laterMs: 5 });
	});
	beforeEach(() => chatwoot.reset());
	afterAll(() => chatwoot.stop());
	return {
		get chatwoot() {
			return chatwoot;
		},
		call: (id: string, sent?: Sent) => call(chatwoot, id, sent),
		/** The body of a success. */
		async get<T = Record<string, unknown>>(id: string, sent?: Sent): Promise<T> {
			const { status, data } = await call(chatwoot, id, sent);
			expect([id, status, status < 300 ? null : data]).toEqual([id, status, null]);
			return data as T;
		},
		control: async (name: string, input: object) =>
			(await axios.post<Record<string, unknown>>(`${chatwoot.url}/__sandbox/${name}`, input)).data,
	};
}
