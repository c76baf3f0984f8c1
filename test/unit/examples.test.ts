import { listeners, readExamples, startNode } from '../../harness/n8n/examples';

const STICKY = 'n8n-nodes-base.stickyNote';

/** How many signs of code stand beside each other in a note of this width, as seen in the editor. */
const widest = (width: number) => Math.floor((width - 45) / 9.3);

const examples = readExamples().map(({ name, workflow }) => {
	const notes = workflow.nodes.filter(({ type }) => type === STICKY);
	return { name, workflow, first: notes[0]?.parameters ?? {} };
});

it.each(examples)(
	'the note of $name says what it does, how to try it, what to change and how it is called',
	({ workflow, first }) => {
		const text = String(first.content);
		expect(text).toMatch(/^## .+\n\n\S/);
		expect(text).toContain('**Try it**: press *Execute workflow*');
		expect(text).toMatch(/\*\*(Change|Before you publish)\*\*/);
		expect(/```\ncurl /.test(text)).toBe(listeners(workflow).length > 0);
		const [, curl = ''] = /```\n(curl [^`]*)```/.exec(text) ?? [];
		const tooWide = curl.split('\n').filter((line) => line.length > widest(Number(first.width)));
		expect(tooWide).toEqual([]);
	},
);

const called = examples.filter(({ workflow }) => listeners(workflow).length > 0);

// n8n begins with a Webhook node or a service's trigger rather than with a manual start.
it.each(called)('$name begins with the same by hand and by what is pinned', ({ workflow }) => {
	const [first] = listeners(workflow);
	const [pinned] = (workflow.pinData?.[first?.name ?? ''] ?? []) as Array<{ json: object }>;
	const { main } = workflow.connections[startNode(workflow)?.name ?? ''] as {
		main: Array<Array<{ node: string }>>;
	};
	const sample = workflow.nodes.find(({ name }) => name === main[0]?.[0]?.node);
	const held = JSON.parse(String(sample?.parameters.jsonOutput)) as object;
	expect(pinned).toBeDefined();
	// What comes by HTTP has its body one step deeper where the sample joins behind the unwrapping.
	expect([pinned?.json, (pinned?.json as { body?: object }).body]).toContainEqual(held);
});

it.each(called)('the curl of $name calls its own address', ({ workflow, first }) => {
	const [, curl = ''] = /```\n(curl [^`]*)```/.exec(String(first.content)) ?? [];
	const joined = curl.replace(/\\\n\s*/g, ' ');
	const [, own] = /localhost:5678\/webhook\/(\S*)/.exec(curl.replace(/\\\n\s*/g, '')) ?? [];
	if (own === undefined) {
		expect(joined).toMatch(/localhost:1808\d\/__sandbox\/incoming /);
		return;
	}
	const [node] = listeners(workflow);
	const wanted = node?.parameters.path ?? node?.webhookId;
	expect(own.startsWith(String(wanted))).toBe(true);
});
