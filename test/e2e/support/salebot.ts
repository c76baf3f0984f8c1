import assert from 'node:assert/strict';
import type { Client, State } from '../../../sandbox/salebot/state';
import type { HostContext } from '../../../harness/checks/types';

interface Seen extends Pick<State, 'callbacks' | 'messages' | 'orders'> {
	clients: Client[];
}

/** The project as the sandbox holds it now. */
export const projectIn = (context: Pick<HostContext, 'sandbox'>): Promise<Seen> =>
	context.sandbox('salebot').state<Seen>();

export function clientOf(project: Seen, id: unknown): Client {
	const client = project.clients.find((one) => one.id === Number(id));
	assert.ok(client, `The project has no client ${id}`);
	return client;
}

/** What the client was sent by us, as opposed to by the bot. */
export const sentThroughApi = (project: Seen, id: number) =>
	project.messages.filter(
		({ client_id, message_from_outside }) => client_id === id && message_from_outside === 1,
	);
