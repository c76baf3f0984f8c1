import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const host = path.join(root, '.host');

/** Where n8n, its copies and the data of its runs lie; all of it below .host, which git ignores. */
export const paths = {
	root,
	hostLock: path.join(root, 'scripts/host'),
	lowestLock: path.join(root, 'scripts/host/lowest'),
	nodeLock: path.join(root, 'scripts/host/node'),
	// n8n's node_modules lies above the data folders, so that an installed package finds n8n's own
	// copy of n8n-workflow there and not the one this project is built with.
	n8n: host,
	// Its own modules hide those above.
	lowest: path.join(host, 'lowest-n8n'),
	node: path.join(host, 'node'),
	package: path.join(host, 'package'),
	logs: path.join(host, 'logs'),
	data: path.join(host, 'data'),
	runs: path.join(host, 'runs'),
	examples: path.join(root, 'examples'),
	checks: path.join(root, 'test/e2e'),
};
