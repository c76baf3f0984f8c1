import path from 'node:path';
import { type Finished, lastLines, run } from './command';
import { Halt } from './say';

const networkCodes = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET/;

interface NpmOptions {
	cwd: string;
	/** The Node that runs npm: packages with an "engines" entry are chosen for it. */
	node?: string;
	env?: Record<string, string>;
	log: string;
	onLine?: (line: string) => void;
}

/** npm, run by a given Node: the npm that started us where there is one, else the one on the PATH. */
export function npm(args: string[], options: NpmOptions): Promise<Finished> {
	const node = options.node ?? process.execPath;
	const env = {
		...process.env,
		...options.env,
		PATH: `${path.dirname(node)}${path.delimiter}${process.env['PATH'] ?? ''}`,
	};
	const script = process.env['npm_execpath'];
	const [command, first] =
		script !== undefined && path.basename(script) === 'npm-cli.js'
			? [node, [script]]
			: [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
	return run(command, [...first, ...args], { ...options, env });
}

/** Asked once before a long download, because npm tries each of two thousand packages on its own. */
async function requireRegistry(what: string, options: NpmOptions): Promise<void> {
	const args = ['view', 'n8n', 'name', '--fetch-retries=0', '--fetch-timeout=20000'];
	const { code, output } = await npm(args, { ...options, log: 'registry.log' });
	if (code === 0) return;
	throw new Halt(
		networkCodes.test(output)
			? `${what} could not be downloaded: the npm registry cannot be reached from this machine.`
			: `${what} could not be downloaded; npm's last words:\n${lastLines(output)}`,
	);
}

/** `npm ci` without install scripts, counting packages as they arrive. */
export async function npmCi(
	what: string,
	total: number,
	options: NpmOptions,
	note: (text: string) => void,
) {
	await requireRegistry(what, options);
	const fetched = new Set<string>();
	// The lock file is complete; npm 10 and 11 only differ in which peers they would add to it.
	const exact = ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
	const args = [...exact, '--prefer-offline', '--fetch-retries=2', '--loglevel=http'];
	const { code, output } = await npm(args, {
		...options,
		onLine: (line) => {
			const archive = /http fetch GET 200 (\S+\.tgz)/.exec(line)?.[1];
			if (archive === undefined) return;
			fetched.add(archive);
			note(`${fetched.size} of about ${total} packages`);
		},
	});
	if (code === 0) return;
	throw new Halt(
		networkCodes.test(output)
			? `${what} could not be downloaded: the npm registry cannot be reached from this machine.`
			: `${what} could not be installed; npm's last words:\n${lastLines(output)}`,
	);
}
