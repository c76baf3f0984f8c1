import { request } from 'node:http';
import type { Hostile } from './generate';

/** The status that came; 0 where the server closed the connection without one. */
export async function sendHostile(url: string, hostile: Hostile): Promise<number> {
	const { body, headers, query } = hostile;
	return await new Promise((resolve) => {
		const sent = request(`${url}${query}`, { method: 'POST', timeout: 60_000 });
		for (const [name, values] of byName(headers)) sent.setHeader(name, values);
		sent.setHeader('content-length', body.length);
		sent.on('response', (response) => {
			response.resume();
			response.on('close', () => resolve(response.statusCode ?? 0));
		});
		sent.on('timeout', () => sent.destroy());
		sent.on('error', () => resolve(0));
		sent.end(body);
	});
}

function byName(headers: readonly string[]): Map<string, string[]> {
	const names = new Map<string, string[]>();
	for (const [index, value] of headers.entries()) {
		const name = headers[index - 1] ?? '';
		if (index % 2 === 1) names.set(name, [...(names.get(name) ?? []), value]);
	}
	return names;
}
