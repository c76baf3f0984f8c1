type Kind = 'amount' | 'id' | 'list' | 'map' | 'number' | 'text' | 'value';

/** A field of a call that is served, under its documented name. */
export interface Part {
	/** `from_user.user_id` */
	wire: string;
	kind: Kind;
	/** Without it nothing can be done with the call. */
	needed?: boolean;
	/** The document does not mark it as optional: strict mode asks for it. */
	documented?: boolean;
	/** Whether empty text says to clear something, and so is kept. */
	clears?: boolean;
	/** Where else it may stand: the document leaves open which of the two is meant. */
	or?: string;
}

export interface Endpoint {
	name: EndpointName;
	method: 'GET' | 'POST';
	label: string;
	description: string;
	parts: readonly Part[];
	/** Needed for the type "text", whatever it is called. */
	textual?: boolean;
}

export type EndpointName =
	| 'get_contact'
	| 'get_discount'
	| 'get_rates'
	| 'message_from_chat'
	| 'send_to_chat'
	| 'update_contact_field';

const currencies: readonly Part[] = [
	{ wire: 'from_currency', kind: 'id', needed: true },
	{ wire: 'to_currency', kind: 'id', needed: true },
];

const amounts = (documented: boolean): readonly Part[] => [
	{ wire: 'from_amount', kind: 'amount', documented },
	{ wire: 'to_amount', kind: 'amount', documented },
];

/** The six endpoints as bridge.txt:1 names them, for whoever serves them. */
export const ENDPOINTS: readonly Endpoint[] = [
	{
		name: 'get_contact',
		method: 'GET',
		label: 'Get Contact',
		description: "The other side asks for a client's contact card. Any JSON object is an answer.",
		parts: [{ wire: 'contact_id', kind: 'id' }],
	},
	{
		name: 'get_discount',
		method: 'GET',
		label: 'Get Discount',
		description: 'The other side asks for the discount for an exchange',
		parts: [...currencies, ...amounts(true), { wire: 'contact_id', kind: 'id', documented: true }],
	},
	{
		name: 'get_rates',
		method: 'GET',
		label: 'Get Rates',
		description: 'The other side asks for an exchange rate',
		parts: [...currencies, ...amounts(false)],
	},
	{
		name: 'message_from_chat',
		method: 'POST',
		label: 'Message From Chat',
		description: 'The CRM tells of a new message in a chat. Answered at once.',
		textual: true,
		parts: [
			{ wire: 'channel', kind: 'text', documented: true },
			{ wire: 'message_type', kind: 'text', documented: true },
			{ wire: 'message_id', kind: 'id', needed: true },
			{ wire: 'message_metadata', kind: 'map' },
			{ wire: 'chat_type', kind: 'text', documented: true },
			{ wire: 'from_chat_id', kind: 'id', needed: true },
			{ wire: 'from_user.user_id', kind: 'id', documented: true },
			{ wire: 'from_user.username', kind: 'text' },
			{ wire: 'from_user.user_first_name', kind: 'text', documented: true },
			{ wire: 'from_user.user_last_name', kind: 'text', documented: true },
			{ wire: 'from_user.metadata', kind: 'map' },
			{ wire: 'metadata', kind: 'map', documented: true, or: 'from_user.metadata' },
			{ wire: 'conversation_history', kind: 'list', documented: true },
			{ wire: 'timestamp', kind: 'number', documented: true },
			{ wire: 'text', kind: 'value' },
		],
	},
	{
		name: 'send_to_chat',
		method: 'POST',
		label: 'Send to Chat',
		description: 'The bot wants a message sent to a chat',
		textual: true,
		parts: [
			{ wire: 'channel', kind: 'text', documented: true },
			{ wire: 'message_type', kind: 'text', documented: true },
			{ wire: 'message_metadata', kind: 'map' },
			{ wire: 'to_chat_id', kind: 'id', needed: true },
			{ wire: 'to_user_id', kind: 'id', documented: true },
			{ wire: 'text', kind: 'value' },
			{ wire: 'reply_to_message_id', kind: 'id' },
			{ wire: 'from_user_id', kind: 'id' },
		],
	},
	{
		name: 'update_contact_field',
		method: 'POST',
		label: 'Update Contact Field',
		description: 'The other side changes a field, tag or status of a contact',
		parts: [
			{ wire: 'field_name', kind: 'id', needed: true },
			{ wire: 'field_value', kind: 'value', documented: true, clears: true },
			{ wire: 'contact_id', kind: 'id' },
		],
	},
];

/** Tells of something and waits for nothing. Every other endpoint is answered by the workflow. */
export const AT_ONCE = 'message_from_chat';

export function isAnsweredAtOnce({ name }: Endpoint): boolean {
	return name === AT_ONCE;
}

/** The endpoint that an address leads to: its last step names it. */
export function endpointAt(path: string): Endpoint | undefined {
	const name = path
		.replace(/(?<!\/)\/+$/, '')
		.split('/')
		.pop();
	return endpointNamed(name);
}

export function endpointNamed(name: unknown): Endpoint | undefined {
	return ENDPOINTS.find((endpoint) => endpoint.name === name);
}
