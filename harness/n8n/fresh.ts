import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { End } from './host';
import { ensureHost } from './host';
import { launch, type LaunchOptions, type Running } from './launch';
import { ensurePackage } from './pack';
import { paths } from './paths';
import { freePort } from './ports';

/** An n8n without a past, on free ports, beside whatever else runs; its data goes when it stops. */
export async function launchFresh(
	logLevel: LaunchOptions['logLevel'],
	end: End = 'newest',
): Promise<Running> {
	const host = await ensureHost(end);
	await ensurePackage();
	const userFolder = path.join(host.runs, String(process.pid));
	mkdirSync(userFolder, { recursive: true });
	process.once('exit', () => rmSync(userFolder, { recursive: true, force: true }));
	return await launch({
		host,
		userFolder,
		logFolder: path.join(paths.logs, end === 'newest' ? 'once' : `once-${end}`),
		logLevel,
		n8nPort: await freePort(),
		portOf: freePort,
	});
}
