import type { INodeType } from 'n8n-workflow';

/** The node as another process has it: with its own memory of who is at work. */
export function otherWorker(): INodeType {
	let node: INodeType | undefined;
	jest.isolateModules(() => {
		const { Chatwoot } = jest.requireActual<typeof import('../../nodes/Chatwoot/Chatwoot.node')>(
			'../../nodes/Chatwoot/Chatwoot.node',
		);
		node = new Chatwoot();
	});
	if (!node) throw new Error('the node was not loaded');
	return node;
}
