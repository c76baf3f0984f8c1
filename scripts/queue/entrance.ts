import type { Server } from 'node:http';
import express from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { PROCESSOR_PATHS } from '../../harness/n8n/queue';

/**
 * The one address that people and platforms call: production webhooks go to the processors, all
 * else to main, as compose.yaml tells it to the proxy of a real installation.
 */
export async function openEntrance(port: number, main: string, processor: string): Promise<Server> {
	const app = express();
	const to = (target: string, ...pathFilter: string[]) =>
		createProxyMiddleware({
			target,
			...(pathFilter.length > 0 && { pathFilter }),
			xfwd: true,
		});
	app.use(to(processor, PROCESSOR_PATHS.replace(/\*$/, '**')));
	app.use(to(main));
	return await new Promise((resolve) => {
		const server = app.listen(port, '127.0.0.1', () => resolve(server));
	});
}
