import type { INode } from 'n8n-workflow';
import { isTool } from '../../../nodes/shared/vocabulary/tool';

const running = (type: string, isToolExecution?: boolean) =>
	isTool({
		getNode: (): INode => ({
			id: '1',
			name: 'Node',
			type,
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		}),
		...(isToolExecution !== undefined && { isToolExecution: () => isToolExecution }),
	});

test.each([
	['n8n-nodes-chat-crm.salebot', true, true],
	['n8n-nodes-chat-crm.salebot', false, false],
	['n8n-nodes-chat-crm.salebot', undefined, false],
	['n8n-nodes-chat-crm.salebotTool', false, true],
	['n8n-nodes-chat-crm.salebotTool', undefined, true],
])('%s where n8n says %s runs as a tool: %s', (type, says, wanted) => {
	expect(running(type, says)).toBe(wanted);
});
