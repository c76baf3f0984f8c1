import type { BrowserContext } from 'playwright-core';
import type { Answer } from '../n8n/http';
import type { Execution, N8n, Workflow } from '../n8n/n8n';
import type { Sandbox } from '../n8n/sandbox';

export type JsonObject = Record<string, unknown>;
export type { Execution };

/** What every check can reach: the real n8n and the vendors it talks to. */
export interface HostContext {
	n8n: N8n;
	/** A vendor's sandbox, by the name in `vendors.ts`. */
	sandbox: (vendor: string) => Sandbox;
	/** Kills n8n without warning and starts it again with the same data. */
	crash: () => Promise<void>;
}

/** The same for one example, which is imported and, if it listens, published. */
export interface ExampleContext extends HostContext {
	workflow: Workflow & { id: string };
	/** Starts from the manual trigger and does not wait; resolves to the ID of the execution. */
	begin: () => Promise<string>;
	/** Runs from the manual trigger to the end; fails if the execution failed. */
	run: () => Promise<Execution>;
	/** The production address of a Webhook node, or of one of our triggers. */
	address: (node: string) => Promise<string>;
	/** Calls the production address of a Webhook node, or of one of our triggers. */
	callWebhook: (node: string, body: unknown, query?: Record<string, string>) => Promise<Answer>;
	/** The execution, ended well, that an action from outside gives rise to. */
	executionOf: (action: () => Promise<unknown>) => Promise<Execution>;
	/** How many executions this workflow has had, to show that something started none. */
	executionCount: () => Promise<number>;
	/** The `json` of the items that a node put out. */
	items: (execution: Execution, node: string, output?: number) => JsonObject[];
}

/** What a check of the editor can reach besides: a browser that is signed in. */
export interface EditorContext extends HostContext {
	browser: BrowserContext;
}

/** A check by mouse in the real editor; stands in `test/e2e/editor/<name>.ts`. */
export interface EditorCheck {
	shows: string;
	run: (context: EditorContext) => Promise<void>;
}

/** Belongs to `examples/<example>.json`; stands in `test/e2e/examples/<example>.ts`. */
export interface ExampleCheck {
	/** What is shown, in a few words, for the table. */
	shows: string;
	/** What the oldest supported n8n does otherwise, as the documents say: there it is not run. */
	newerOnly?: string;
	/** Throws if the example did not do what it says. The sandbox is fresh when this starts. */
	run: (context: ExampleContext) => Promise<void>;
}

/** A check of the real n8n that needs no example; stands in `test/e2e/<name>.ts`. */
export interface HostCheck {
	shows: string;
	/** What the oldest supported n8n does otherwise, as the documents say: there it is not run. */
	newerOnly?: string;
	run: (context: HostContext) => Promise<void>;
}
