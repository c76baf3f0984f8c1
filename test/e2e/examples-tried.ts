import assert from 'node:assert/strict';
import type { HostCheck } from '../../harness/checks/types';
import { listeners, readExamples, startNode, withCredentials } from '../../harness/n8n/examples';
import { vendors } from '../../harness/n8n/vendors';
import { localCredentials } from './support/credentials';

const STICKY = 'n8n-nodes-base.stickyNote';

export const check: HostCheck = {
	shows:
		'every example runs by hand: from its manual start, and from a trigger with what is pinned',
	run: async (context) => {
		const { n8n } = context;
		const ids = await localCredentials(context);
		const wrong: string[] = [];
		for (const { name, workflow } of readExamples()) {
			const start = startNode(workflow);
			assert.ok(start, `${name} has no manual start`);
			const calls = listeners(workflow);
			const notes = workflow.nodes
				.filter(({ type }) => type === STICKY)
				.map(({ parameters }) => String(parameters.content));
			// n8n begins with a trigger rather than with a manual start where nobody chooses.
			const [first] = calls;
			if (first) {
				assert.ok(
					notes.some((text) => text.includes('curl ')),
					`${name} shows no curl`,
				);
				assert.ok(workflow.pinData?.[first.name], `${name} has nothing pinned to ${first.name}`);
			}
			const id = await n8n.putWorkflow({
				...withCredentials(workflow, ids),
				name: `Tried: ${workflow.name}`,
			});
			for (const from of [start, ...(first ? [first] : [])]) {
				for (const { name: vendor } of vendors) await context.sandbox(vendor).reset();
				const { status, data } = await n8n.run(id, from.name);
				const { error, runData } = data.resultData;
				const failed = Object.entries(runData).find(([, [run]]) => run?.error !== undefined);
				if (status !== 'success')
					wrong.push(`${name} from ${from.name}: ${failed?.[0]}: ${error?.message}`);
			}
		}
		assert.deepEqual(wrong, []);
	},
};
