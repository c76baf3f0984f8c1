/** What a Salebot project holds. Field names are Salebot's own. */

export type Permission = 'CR' | 'CW' | 'CD' | 'OR' | 'OW';
export type Variables = Record<string, unknown>;

export interface Client {
	id: number;
	/** Id in the messenger. */
	platform_id: string;
	client_type: number;
	/** The bot: the group_id of a channel. */
	group: string;
	name: string | null;
	avatar: string | null;
	tag: string | null;
	/** The block the client is in. */
	message_id: number | null;
	created_at: number;
	updated_at: number;
	variables: Variables;
	/** While paused the bot does not answer. */
	paused: boolean;
	manager_email: string | null;
}

export interface Order {
	id: number;
	client_id: number;
	state_id: number;
	/** 0 active, 1 successful, 2 failed. */
	status: 0 | 1 | 2;
	name: string | null;
	description: string | null;
	budget: number | string | null;
	variables: Variables;
}

export interface Message {
	id: number;
	client_id: number;
	answered: boolean;
	/** Whether the client wrote it. */
	client_replica: boolean;
	/** The block it comes from; null for operators and the API. */
	message_id: number | null;
	/** 0 normal, 1 sent through the API. */
	message_from_outside: number;
	created_at: number;
	text: string | null;
	attachments: unknown[] | null;
	buttons: unknown;
	delivered: boolean;
	error_message: string | null;
	manager_id: number | null;
	manager_email: string | null;
	/** Id in the messenger. */
	internal_id: string | null;
}

/** A message with what most have: nothing but that it arrived. */
export const messageOf = (
	given: Partial<Message> & Pick<Message, 'id' | 'client_id' | 'created_at'>,
): Message => ({
	answered: false,
	client_replica: false,
	message_id: null,
	message_from_outside: 0,
	text: null,
	attachments: null,
	buttons: null,
	delivered: true,
	error_message: null,
	manager_id: null,
	manager_email: null,
	internal_id: null,
	...given,
});

export interface Block {
	id: number;
	description: string;
	condition: string;
	answer: string;
	/** 0 is a message. */
	message_type: number;
	/** Whether the bot is on pause for the client after this block. */
	pauses: boolean;
}

export interface Channel {
	/** The key in connected_channels. */
	kind: string;
	id: number;
	client_type: number;
	name: string;
	group_id: string | number;
	/** WhatsApp only: 0 not started, 1 started, 2 asleep, 3 stopped. */
	status?: number;
}

export interface Callback {
	action: string;
	client_id: number;
	text: string;
	/** The block it ran, if any. */
	block: number | null;
}

/** A send planned for later: done at once here, the plan is kept. */
export interface Scheduled {
	action: string;
	client_ids: number[];
	by: 'time_shift' | 'send_time';
	/** ISO time for time_shift; send_time as it was given, for its zone is not documented. */
	at: string;
}

export interface Broadcast {
	id: number;
	target: 'list' | 'clients' | 'platform_ids';
	/** Seconds between two messages. */
	shift: number;
	recipients: Array<{ client_id: number; message: number; offset: number }>;
}

export class State {
	project_id = 424757;
	keys = new Map<string, Permission[]>();
	clients = new Map<number, Client>();
	lists = new Map<number, Set<number>>();
	orders: Order[] = [];
	/** The states of the funnel, in order. */
	funnel: number[] = [];
	messages: Message[] = [];
	blocks: Block[] = [];
	channels: Channel[] = [];
	/** E-mails of the employees. */
	users: string[] = [];
	callbacks: Callback[] = [];
	scheduled: Scheduled[] = [];
	broadcasts: Broadcast[] = [];
	/** Numbers on WhatsApp that are no clients. */
	whatsapp_numbers: string[] = [];
	nextId = { client: 900_001, order: 40_700, message: 22_563_045_582, broadcast: 1 };

	/** Ids come as numbers or as text. */
	client(id: unknown): Client | undefined {
		return this.clients.get(Number(id));
	}

	list(id: unknown): Set<number> | undefined {
		return this.lists.get(Number(id));
	}

	allClients = (): Client[] => [...this.clients.values()];

	toJSON() {
		return {
			...this,
			allClients: undefined,
			nextId: undefined,
			keys: Object.fromEntries(this.keys),
			clients: this.allClients(),
			lists: Object.fromEntries([...this.lists].map(([id, members]) => [id, [...members]])),
		};
	}
}

export const seconds = () => Math.floor(Date.now() / 1000);
export const digits = (phone: unknown) => String(phone).replace(/@.*$/, '').replace(/\D/g, '');
