import { createServer } from 'node:net';
import { Halt } from './say';

/** The port, if nobody else listens there; of 0 one that is free. */
const listens = (port: number) =>
	new Promise<number | undefined>((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(undefined));
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			const bound = typeof address === 'object' && address !== null ? address.port : undefined;
			server.close(() => resolve(bound));
		});
	});

export async function freePort(): Promise<number> {
	const port = await listens(0);
	if (port === undefined) throw new Halt('No free port could be found on 127.0.0.1.');
	return port;
}

export async function requireFree(port: number, what: string, way: string): Promise<void> {
	if ((await listens(port)) !== undefined) return;
	throw new Halt(`Port ${port}, meant for ${what}, is in use: ${way}.`);
}
