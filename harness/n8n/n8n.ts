import { type Answer, call, must, until } from './http';
import { Halt } from './say';

export const login = {
	email: 'demo@chat-crm.local',
	firstName: 'Demo',
	lastName: 'Owner',
	password: 'Chat-crm-1234',
};

export interface WorkflowNode {
	name: string;
	type: string;
	webhookId?: string;
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id?: string | null; name: string }>;
}

export interface Workflow {
	id?: string;
	versionId?: string;
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	/** What stands for the output of a node while the workflow is run by hand. */
	pinData?: Record<string, unknown>;
	settings?: Record<string, unknown>;
}

interface NodeRun {
	executionTime: number;
	executionStatus?: string;
	error?: { message: string; description?: string | null };
	data?: { main?: Array<Array<{ json: unknown; pairedItem?: unknown }> | null> };
}

export interface Execution {
	id: string;
	status: string;
	workflowId: string;
	data: {
		resultData: {
			runData: Record<string, NodeRun[]>;
			lastNodeExecuted?: string;
			error?: { message: string };
		};
	};
}

interface ListedWorkflow {
	id: string;
	name: string;
	/** Whether it is published. */
	active: boolean;
	isArchived?: boolean;
}

interface Started {
	executionId: string;
}

interface Publication {
	status: string;
	triggers: Array<{ errorMessage: string | null }>;
}

const keyLabel = 'local start';
const keyScopes = ['execution:read', 'execution:list', 'workflow:read', 'workflow:list'];

/** A running n8n, spoken to as its editor does; executions are read through the public API. */
export class N8n {
	private cookie = '';
	private apiKey = '';

	constructor(readonly address: string) {}

	rest(method: string, path: string, body?: unknown): Promise<Answer> {
		return call(method, `${this.address}/rest${path}`, body, { cookie: this.cookie });
	}

	private async data<T>(method: string, path: string, body?: unknown): Promise<T> {
		const answer = await must(method, `${this.address}/rest${path}`, body, { cookie: this.cookie });
		return (answer.json as { data: T }).data;
	}

	/** Makes the owner where there is none yet, and signs in as that person. */
	async signIn(): Promise<void> {
		const { email, password } = login;
		let answer = await this.rest('POST', '/login', { emailOrLdapLoginId: email, password });
		if (answer.status !== 200) {
			answer = await this.rest('POST', '/owner/setup', login);
		}
		if (answer.status !== 200) {
			throw new Halt(
				'The login of this local n8n has been changed: npm start -- --fresh begins with an empty one.',
			);
		}
		this.cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0]!;
		type Keys = Array<{ id: string; label: string }>;
		const listed = await this.data<Keys | { items: Keys }>('GET', '/api-keys');
		// n8n 1 gives the bare list.
		const items = Array.isArray(listed) ? listed : listed.items;
		for (const key of items) {
			if (key.label === keyLabel) await this.data('DELETE', `/api-keys/${key.id}`);
		}
		const made = await this.data<{ rawApiKey: string }>('POST', '/api-keys', {
			label: keyLabel,
			scopes: keyScopes,
			expiresAt: null,
		});
		this.apiKey = made.rawApiKey;
	}

	async putCredential(type: string, name: string, data: object): Promise<string> {
		const existing = await this.data<Array<{ id: string; type: string; name: string }>>(
			'GET',
			'/credentials',
		);
		const same = existing.find((one) => one.type === type && one.name === name);
		const body = { type, name, data };
		if (same === undefined)
			return (await this.data<{ id: string }>('POST', '/credentials', body)).id;
		await this.data('PATCH', `/credentials/${same.id}`, body);
		return same.id;
	}

	/** What the editor lists; archived workflows cannot be changed and do not count. */
	async workflows(): Promise<ListedWorkflow[]> {
		const all = await this.data<ListedWorkflow[]>('GET', '/workflows');
		return all.filter(({ isArchived }) => isArchived !== true);
	}

	/** Creates the workflow, or brings the one of this name to the given state. */
	async putWorkflow(workflow: Workflow): Promise<string> {
		const same = (await this.workflows()).find(({ name }) => name === workflow.name);
		if (same === undefined) {
			// n8n 1 wants it said that nothing is active yet.
			const body = { active: false, ...workflow };
			return (await this.data<{ id: string }>('POST', '/workflows', body)).id;
		}
		await this.data('PATCH', `/workflows/${same.id}`, workflow);
		return same.id;
	}

	/** Publishes and waits until every trigger is registered, which n8n does afterwards. */
	async publish(id: string): Promise<void> {
		const { versionId } = await this.data<Workflow>('GET', `/workflows/${id}`);
		const activated = await this.rest('POST', `/workflows/${id}/activate`, { versionId });
		// n8n 1 knows no publishing; there a workflow is active once this is answered.
		if (activated.status === 404) {
			return void (await this.data('PATCH', `/workflows/${id}`, { active: true, versionId }));
		}
		if (activated.status >= 300) {
			const words = (activated.json as { message?: string } | undefined)?.message;
			throw new Error(
				`POST /rest/workflows/${id}/activate gave ${activated.status}: ${words ?? activated.text}`,
			);
		}
		await until(`publishing workflow ${id}`, async () => {
			const told = await this.rest('GET', `/workflows/${id}/publication-status`);
			// n8n 1 registers the triggers before it answers, and has nothing to tell of it.
			if (told.status === 404) return true;
			const { status, triggers } = (told.json as { data: Publication }).data;
			const refused = triggers.find(({ errorMessage }) => errorMessage);
			if (refused) throw new Error(`A trigger was not registered: ${refused.errorMessage}`);
			return status === 'published' || undefined;
		});
	}

	/** The descriptions that the editor is given. */
	async types<T>(kind: 'nodes' | 'credentials'): Promise<T[]> {
		const address = `${this.address}/types/${kind}.json`;
		return (await must('GET', address, undefined, { cookie: this.cookie })).json as T[];
	}

	/** The test of the credential panel, of data that need not be stored. */
	async testCredential(type: string, data: object): Promise<{ status: string; message: string }> {
		const test = async (id: string) =>
			await this.rest('POST', '/credentials/test', {
				credentials: { id, name: 'Unsaved', type, data },
			});
		let answer = await test('');
		// n8n 1 tests only what is stored.
		if (answer.status === 403) answer = await test(await this.putCredential(type, 'Unsaved', data));
		return (answer.json as { data: { status: string; message: string } }).data;
	}

	async unpublish(id: string): Promise<void> {
		const stopped = await this.rest('POST', `/workflows/${id}/deactivate`, {});
		if (stopped.status === 404) await this.data('PATCH', `/workflows/${id}`, { active: false });
		else if (stopped.status >= 300) throw new Error(`Unpublishing gave ${stopped.text}`);
	}

	/** Starts from a trigger, as the editor's button does; the ID of the execution comes at once. */
	async begin(id: string, trigger: string): Promise<string> {
		const from = { triggerToStartFrom: { name: trigger } };
		const path = `/workflows/${id}/run`;
		const answer = await this.rest('POST', path, from);
		if (answer.status === 200) return (answer.json as { data: Started }).data.executionId;
		// n8n 1 runs what it is given, and falls over where that is nothing.
		const workflowData = await this.data<Workflow>('GET', `/workflows/${id}`);
		return (await this.data<Started>('POST', path, { ...from, workflowData })).executionId;
	}

	/** The same, and waits for the end. */
	async run(id: string, trigger: string): Promise<Execution> {
		return await this.ended(await this.begin(id, trigger));
	}

	async ended(id: string): Promise<Execution> {
		return await until(`execution ${id}`, async () => {
			const execution = await this.execution(id);
			const under = ['new', 'running', 'waiting', 'unknown'].includes(execution?.status ?? 'new');
			return under ? undefined : execution;
		});
	}

	private async execution(id: string): Promise<Execution | undefined> {
		const answer = await this.api(`/executions/${id}?includeData=true`);
		return answer.status === 200 ? (answer.json as Execution) : undefined;
	}

	/** Ended executions of a workflow, the newest first. */
	async executions(workflowId?: string): Promise<Execution[]> {
		const of = workflowId === undefined ? '' : `&workflowId=${workflowId}`;
		const answer = await this.api(`/executions?includeData=true&limit=250${of}`);
		return (answer.json as { data: Execution[] }).data;
	}

	api(path: string): Promise<Answer> {
		return call('GET', `${this.address}/api/v1${path}`, undefined, {
			'X-N8N-API-KEY': this.apiKey,
		});
	}
}
