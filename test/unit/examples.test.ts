import { listeners, readExamples } from '../../harness/n8n/examples';

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
