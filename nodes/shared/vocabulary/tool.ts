import type { IExecuteFunctions } from 'n8n-workflow';

/** What tells of a node where it runs. */
export type Running = Pick<IExecuteFunctions, 'getNode'> & {
	/** Absent in an older n8n, and where no node runs. */
	isToolExecution?: () => boolean;
};

/**
 * Whether an agent runs the node as a tool. Older agents call it themselves and n8n says so; those of
 * today let n8n run it like any node, under the type of the tool.
 */
export function isTool(context: Running): boolean {
	return context.isToolExecution?.() === true || context.getNode().type.endsWith('Tool');
}
