import type { N8n } from '../n8n/n8n';
import type { Sandbox } from '../n8n/sandbox';

/** What every check of queue mode can reach. */
export interface QueueContext {
	n8n: N8n;
	/** A vendor's sandbox, by the name in `vendors.ts`. */
	sandbox: (vendor: string) => Sandbox;
	/** The local credential of a type, as nodes refer to it. */
	credential: (type: string) => { id: string; name: string };
	/** Ends a worker without a word to it, and starts it again. */
	crashWorker: (index: number) => Promise<void>;
	/** Puts a figure into the table that the run prints. */
	figure: (text: string) => void;
}

/** Stands in `test/e2e/queue/<name>.ts`. */
export interface QueueCheck {
	/** What is shown, in a few words, for the table. */
	shows: string;
	run: (context: QueueContext) => Promise<void>;
}
