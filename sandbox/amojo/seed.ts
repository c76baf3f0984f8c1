/** The account a fresh sandbox starts with; IDs as in amoCRM's own example. */

import { State } from './state';

export const CHANNEL = 'f90ba33d-c9d9-44da-b76c-c349b0ecbe41';
export const CHANNEL_SECRET = 'sandbox-channel-secret-9d1f3b7a';
export const ACCOUNT = 'af9945ff-1490-4cad-807d-945c15d88bec';
export const BOT = '76fc2bea-902f-425c-9a3d-dcdac4766090';
export const MANAGER = 'd8d9f9c4-9611-4794-a136-a253a13e1bb5';
export const TOKEN = 'sandbox-amocrm-token-2c8e5d41';
export const SCOPE = `${CHANNEL}_${ACCOUNT}`;
export const DEMO_CHAT = '8e4d4baa-9e6c-4a88-838a-5f62be227bdc';

/** The chat of amoCRM's own example, whose later requests name it by the ID that it printed. */
const PRINTED: Record<string, string> = {
	'skc-8e3e7640-49af-4448-a2c6-d5a421f7f217': '6cbab3d5-c4c1-46ff-b710-ad59ad10805f',
};

/** amojo's ID of a new chat. */
export const newChatId = (clientId?: string): string =>
	PRINTED[clientId ?? ''] ?? crypto.randomUUID();

export function seededState(): State {
	const state = new State(
		{ id: 17029541, name: 'onlinechat', subdomain: 'onlinechat', amojo_id: ACCOUNT },
		[
			{ id: 42, name: 'Менеджер Василий', email: 'vasily@example.com', amojo_id: MANAGER },
			{ id: 43, name: 'Olga', email: 'olga@example.com', amojo_id: null },
		],
	);
	state.tokens.add(TOKEN);
	state.connections.set(ACCOUNT, {
		account_id: ACCOUNT,
		title: 'Demo channel',
		hook_api_version: 'v2',
		is_time_window_disabled: false,
	});
	state.newParticipant({ id: MANAGER, name: 'Менеджер Василий' });
	state.newParticipant({ id: BOT, name: 'Bot' });
	const client = state.newParticipant({
		id: '2ed64e26-70a1-4857-8382-bb066a076219',
		client_id: 'demo-client',
		name: 'Anna',
		phone: '79161234567',
	});
	state.chats.push({
		id: DEMO_CHAT,
		scope: SCOPE,
		client_id: 'demo-chat',
		participant: client.id,
	});
	state.add(SCOPE, {
		id: '0371a0ff-b78a-4c7b-8538-a7d547e10692',
		chat: DEMO_CHAT,
		client_id: 'demo-1',
		timestamp: 1_760_000_000,
		msec_timestamp: 1_760_000_000_000,
		sender: client.id,
		silent: false,
		message: { type: 'text', text: 'Good day!' },
		reactions: {},
		edited: false,
	});
	return state;
}
